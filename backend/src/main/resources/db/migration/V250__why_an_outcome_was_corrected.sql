-- Why what was recorded of an appointment is another than what was recorded of it before.

alter table appointment add column recorded_why text
    check (recorded_why <> '' and length(recorded_why) <= 500);

comment on column appointment.recorded_why is
    'Why the outcome was corrected; null where it is the first that was recorded';
