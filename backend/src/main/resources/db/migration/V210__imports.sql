-- Imports that were looked at before anything was written. What is shown is what is applied: each
-- record's state when the file was compared stands beside the file, and a record that has changed
-- since is left as it is.
create table clinic_import (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    state text not null check (state in ('PREVIEW', 'APPLIED', 'DISCARDED')),
    file bytea,
    seen text check (seen is json),
    read_at timestamptz not null,
    decided_at timestamptz,
    constraint file_is_kept_until_decided
        check ((state = 'PREVIEW') = (file is not null and seen is not null)),
    constraint decided_when_no_longer_looked_at check ((state = 'PREVIEW') = (decided_at is null))
);

comment on table clinic_import is 'Files compared with the records, to be taken over or not.';
comment on column clinic_import.id is 'What the preview is called.';
comment on column clinic_import.clinic_id is 'Of which clinic.';
comment on column clinic_import.state is 'Being looked at, taken over, or given up for another file.';
comment on column clinic_import.file is 'The file as it came, until it is decided about: it is full of patients.';
comment on column clinic_import.seen is 'A fingerprint of each record as it was when the file was compared.';
comment on column clinic_import.read_at is 'When it was compared.';
comment on column clinic_import.decided_at is 'When it was taken over or given up.';
