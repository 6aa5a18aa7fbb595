-- A calendar takes no entry whose number is lower than one it has seen (RFC 5545, SEQUENCE). An appointment
-- that is put back is as it was, with the revision of then: what its number has to stand above that is kept
-- here, for those alone that were ever put back.
create table calendar_number (
    appointment_id uuid primary key,
    beyond integer not null
);
comment on table calendar_number is 'Appointments that were put back, whose calendar entries count on.';
comment on column calendar_number.appointment_id is 'Which appointment.';
comment on column calendar_number.beyond is 'How far the number stands above the revision.';

create function calendar_counts_on() returns trigger
    language plpgsql
as $$
begin
    -- a calendar was told its revision and 1; put back it has its revision less 1, or more
    insert into calendar_number as k (appointment_id, beyond) select id, 3 from gone
    on conflict (appointment_id) do update set beyond = k.beyond + 3;
    return null;
end $$;
create trigger calendar_counts_on after delete on cancelled_appointment
    referencing old table as gone for each statement execute function calendar_counts_on();

-- A session that nobody is in any more is gone, and comes back under the same id: it counts on from later
-- than it was.
alter table session alter column version
    set default extract(epoch from clock_timestamp() - timestamptz '2026-01-01 00:00Z')::integer;
