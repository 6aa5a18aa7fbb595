-- Planning runs. The owner is a token that a node draws when it takes a run up: whoever holds
-- another token may not write, so a node that was thought dead and wakes up changes nothing.

create table planning_run (
    id uuid primary key,
    clinic_id bigint not null references clinic,
    status text not null check (status in
        ('QUEUED', 'RUNNING', 'STOPPING', 'FINISHED', 'STOPPED', 'INTERRUPTED', 'FAILED')),
    seconds integer not null check (seconds between 5 and 3600),
    seed bigint not null,
    requested_by text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    owner uuid,
    takes integer not null default 0,
    sessions_owed integer not null,
    unplanned integer,
    missing bigint,
    soft_cost bigint,
    -- deferred: the draft and this reach the database in one transaction, in either order
    draft_id uuid references draft deferrable initially deferred,
    message text,
    constraint finished_when_over check ((finished_at is not null)
        = (status in ('FINISHED', 'STOPPED', 'INTERRUPTED', 'FAILED')))
);

-- A clinic has one run at a time, whatever two administrators press at once.
create unique index one_run_at_a_time on planning_run (clinic_id)
    where status in ('QUEUED', 'RUNNING', 'STOPPING');

create index planning_run_by_age on planning_run (clinic_id, requested_at);

-- How a run got on: at most one row a second.
create table planning_run_progress (
    run_id uuid not null references planning_run on delete cascade,
    elapsed_millis bigint not null,
    unplanned integer not null,
    soft_cost bigint not null,
    primary key (run_id, elapsed_millis)
);
