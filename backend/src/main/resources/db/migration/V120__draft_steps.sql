-- A draft that was adjusted by hand knows every step: what was done, and the draft as it was before,
-- so that the steps can be taken back one by one. Once the draft has been decided on nothing is taken
-- back any more; the steps stay, the documents go.

create table draft_step (
    draft_id uuid not null references draft on delete cascade,
    number integer not null check (number > 0),
    kind text not null check (kind in ('MOVED', 'PLACED', 'COURSE_PLACED')),
    course_id text not null,
    from_start timestamp,
    to_start timestamp not null,
    made_at timestamptz not null,
    schedule text check (schedule is json),
    measures text check (measures is json),
    primary key (draft_id, number),
    constraint only_what_moves_comes_from_somewhere
        check ((kind = 'MOVED') = (from_start is not null)),
    constraint a_step_is_taken_back_whole check ((schedule is null) = (measures is null))
);
