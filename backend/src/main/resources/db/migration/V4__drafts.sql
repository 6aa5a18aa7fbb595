-- Drafts: proposed schedules, which may change freely until one is published. A draft is free data,
-- read and written whole, so it is one document; the constraints of the published schedule meet it
-- when it is published.

create table draft (
    id uuid primary key,
    clinic_id bigint not null references clinic,
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    created_at timestamptz not null,
    decided_at timestamptz,
    based_on_version bigint not null,
    measures text not null check (measures is json),
    schedule text not null check (schedule is json),
    revision integer not null,
    constraint decided_when_no_longer_a_draft check ((state = 'DRAFT') = (decided_at is null))
);

create index draft_by_age on draft (clinic_id, created_at);
