-- How long a clerk may keep a place while a patient is asked: some ring back, some stand at the desk.
alter table clinic
    add column hold_minutes integer not null default 10,
    add constraint hold_is_sensible check (hold_minutes between 1 and 60);
comment on column clinic.hold_minutes is 'For how many minutes the desk holds a place.';
