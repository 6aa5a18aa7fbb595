-- A repair is a draft that also knows what happened: what the clinic's records do not say yet
-- (leave, closures, absences, cancellations), and who has to be told what. Publishing it takes over
-- both, the records and the schedule.

alter table draft
    add column changes text check (changes is json),
    add column comparison text check (comparison is json),
    add constraint a_repair_knows_whom_to_tell
        check ((changes is null) = (comparison is null));

create index repair_by_age on draft (clinic_id, created_at) where changes is not null;
