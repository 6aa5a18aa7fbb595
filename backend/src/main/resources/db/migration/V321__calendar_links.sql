-- Secret addresses at which a calendar program reads somebody's own appointments. Of the secret only its
-- hash is kept: whoever reads the table can open nothing.
create table calendar_link (
    account_id uuid not null references app_user on delete cascade,
    role text not null,
    secret_hash text not null,
    made_at timestamptz not null,
    primary key (account_id, role),
    constraint calendar_link_is_for_who_has_one check (role in ('PATIENT', 'THERAPIST')),
    constraint calendar_secret_is_one unique (secret_hash)
);
comment on table calendar_link is 'Secret addresses of calendars; one for each who wants one.';
comment on column calendar_link.account_id is 'Whose appointments.';
comment on column calendar_link.role is 'As a patient, or as who treats.';
comment on column calendar_link.secret_hash is 'SHA-256 of the secret.';
comment on column calendar_link.made_at is 'When it was made; the one before opens nothing any more.';
