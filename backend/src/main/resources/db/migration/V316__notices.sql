-- Who has to be told what. What people were last told stands beside the published schedule; what they
-- have to be told is the difference, whatever changed the schedule: the desk, a draft, a repair, a file.
-- A notice is open for each course that has such a difference. It opens, is renewed and is withdrawn in
-- the transaction of the change, once, at its end: within one a schedule steps out of its tables and in
-- again.

-- What a patient was last told of an appointment. No foreign keys to places and people: what is gone is
-- itself something to be told.
create table told_appointment (
    appointment_id uuid primary key,
    course_id uuid not null references course on delete cascade,
    is_off boolean not null default false,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    site_id uuid not null,
    room_id uuid not null,
    lead_id uuid not null,
    -- grows with each message; a calendar takes no change without
    sequence integer not null default 0,
    told_at timestamptz not null default now()
);
create index told_of_course on told_appointment (course_id);

create table notice (
    id uuid primary key default uuidv7(),
    course_id uuid not null references course on delete cascade,
    -- of everything it has to tell: whoever tells says which they told
    digest text not null,
    opened_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    tries integer not null default 0,
    next_try_at timestamptz not null default now(),
    last_fault text,
    constraint one_notice_for_a_course unique (course_id)
);
create index notice_by_next_try on notice (next_try_at);

-- Courses that this transaction has touched; empty outside of one.
create table notice_due (
    transaction xid8 not null default pg_current_xact_id(),
    course_id uuid not null,
    primary key (transaction, course_id)
);

-- One person told once, or tried to be told.
create table message (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    patient_id uuid not null references patient on delete cascade,
    course_id uuid not null references course on delete cascade,
    digest text not null,
    way text not null check (way in ('LETTER', 'EMAIL', 'TEXT', 'TELEPHONE')),
    state text not null check (state in ('SENDING', 'TOLD', 'NO_ANSWER', 'FAILED')),
    answer text check (answer in ('ACCEPTED', 'WANTS_ANOTHER')),
    address text,
    subject text not null,
    body text not null,
    -- what it tells, change by change
    changes jsonb not null,
    fault text,
    made_at timestamptz not null default now(),
    ended_at timestamptz,
    by text not null,
    constraint only_who_was_told_answers check (answer is null or state = 'TOLD'),
    constraint only_what_is_over_has_ended check ((state = 'SENDING') = (ended_at is null))
);
create unique index one_message_at_a_time on message (course_id) where state = 'SENDING';
create index message_by_end on message (clinic_id, ended_at desc);
create index message_of_patient on message (patient_id);

-- What a patient has to be told, appointment by appointment. Who called off themselves knows it.
create view untold_change as
select t.course_id, t.appointment_id,
    case when a.id is null then 'CANCELLED' when t.is_off then 'PUT_BACK' else 'MOVED' end as kind,
    t.sequence, t.is_off as told_off,
    t.starts_at as told_starts_at, t.ends_at as told_ends_at, t.site_id as told_site_id,
    t.room_id as told_room_id, t.lead_id as told_lead_id,
    s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id,
    greatest(t.starts_at, s.starts_at) as concerns_until
from told_appointment t
left join appointment a on a.id = t.appointment_id and a.hold_id is null
left join session s on s.id = a.session_id
where case
    when a.id is null then not t.is_off and not exists (
        select from cancelled_appointment x
        where x.id = t.appointment_id and x.outcome in ('2', '2S'))
    else t.is_off or (t.starts_at, t.ends_at, t.site_id, t.room_id, t.lead_id)
        is distinct from (s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id)
    end
union all
select a.course_id, a.id, 'BOOKED', 0, false, null, null, null, null, null,
    s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id, s.starts_at
from appointment a join session s on s.id = a.session_id
where a.hold_id is null
    and not exists (select from told_appointment t where t.appointment_id = a.id);

-- Opens, renews or withdraws the notices of these courses. Whoever tells somebody and whoever changes
-- what they have to be told meet at the course, so that neither misses the other.
create function renew_notices(courses uuid[]) returns void
    language plpgsql
as $$
begin
    perform from course where id = any (courses) order by id for no key update;
    insert into notice as n (course_id, digest)
    select u.course_id, md5(string_agg(u::text, ';' order by u.appointment_id))
    from untold_change u where u.course_id = any (courses)
    group by u.course_id order by u.course_id
    on conflict (course_id) do update set digest = excluded.digest, changed_at = now(),
        tries = 0, next_try_at = now(), last_fault = null
        where n.digest <> excluded.digest;
    delete from notice n where n.course_id = any (courses)
        and not exists (select from untold_change u where u.course_id = n.course_id);
    -- an appointment about which there is nothing to tell has been told of as it is
    update appointment a set told_revision = a.revision
    where a.course_id = any (courses) and a.hold_id is null and a.told_revision < a.revision
        and not exists (select from untold_change u where u.appointment_id = a.id);
end $$;

create function follow_changes() returns trigger
    language plpgsql
as $$
declare
    courses uuid[];
begin
    with due as (
        delete from notice_due where transaction = pg_current_xact_id() returning course_id)
    select array_agg(course_id) into courses from due;
    if courses is not null then
        perform renew_notices(courses);
    end if;
    return null;
end $$;
create constraint trigger notices_follow after insert on notice_due
    deferrable initially deferred for each row execute function follow_changes();

-- What comes into the schedule as told elsewhere, as a first file's appointments do, counts as told.
create function appointments_came() returns trigger
    language plpgsql
as $$
begin
    insert into told_appointment (appointment_id, course_id, starts_at, ends_at, site_id, room_id, lead_id)
    select a.id, a.course_id, s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id
    from added a join session s on s.id = a.session_id
    where a.hold_id is null and a.told_revision >= a.revision
    on conflict (appointment_id) do nothing;
    insert into notice_due (course_id) select distinct course_id from added where hold_id is null
    on conflict do nothing;
    return null;
end $$;
create trigger notice_when_they_come after insert on appointment
    referencing new table as added for each statement execute function appointments_came();

create function appointments_went() returns trigger
    language plpgsql
as $$
begin
    insert into notice_due (course_id) select distinct course_id from gone on conflict do nothing;
    return null;
end $$;
create trigger notice_when_they_go after delete on appointment
    referencing old table as gone for each statement execute function appointments_went();
-- called off by whom decides whether there is anything to tell
create trigger notice_when_kept_as_history after insert on cancelled_appointment
    referencing new table as gone for each statement execute function appointments_went();
create trigger notice_when_history_is_taken_back after delete on cancelled_appointment
    referencing old table as gone for each statement execute function appointments_went();

create function appointments_changed() returns trigger
    language plpgsql
as $$
begin
    insert into notice_due (course_id)
    select distinct n.course_id from added n join gone o on o.id = n.id
    where (n.session_id, n.course_id, n.starts_at, n.ends_at, n.hold_id)
        is distinct from (o.session_id, o.course_id, o.starts_at, o.ends_at, o.hold_id)
    on conflict do nothing;
    return null;
end $$;
create trigger notice_when_they_change after update on appointment
    referencing old table as gone new table as added
    for each statement execute function appointments_changed();

-- With whom and where is the session's.
create function sessions_changed() returns trigger
    language plpgsql
as $$
begin
    insert into notice_due (course_id)
    select distinct a.course_id from added n join gone o on o.id = n.id
    join appointment a on a.session_id = n.id
    where (n.site_id, n.room_id, n.lead_id) is distinct from (o.site_id, o.room_id, o.lead_id)
    on conflict do nothing;
    return null;
end $$;
create trigger notice_when_sessions_change after update on session
    referencing old table as gone new table as added
    for each statement execute function sessions_changed();

-- Whom the clinic had published something for before there were notices has been told of it.
insert into told_appointment (appointment_id, course_id, starts_at, ends_at, site_id, room_id, lead_id)
select a.id, a.course_id, s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id
from appointment a join session s on s.id = a.session_id where a.hold_id is null;

comment on table told_appointment is 'What a patient was last told of an appointment.';
comment on column told_appointment.appointment_id is 'Of which; it may be gone.';
comment on column told_appointment.course_id is 'Of which course.';
comment on column told_appointment.is_off is 'They were told that it is called off.';
comment on column told_appointment.starts_at is 'From when, as they were told.';
comment on column told_appointment.ends_at is 'Until when, as they were told.';
comment on column told_appointment.site_id is 'Where, as they were told.';
comment on column told_appointment.room_id is 'In which room, as they were told.';
comment on column told_appointment.lead_id is 'With whom, as they were told.';
comment on column told_appointment.sequence is 'Counts the messages about it, as calendars want it.';
comment on column told_appointment.told_at is 'When they were told last.';

comment on table notice is 'A course whose patient has to be told something.';
comment on column notice.id is 'Never changes.';
comment on column notice.course_id is 'Which course.';
comment on column notice.digest is 'Stands for all it has to tell; changes with it.';
comment on column notice.opened_at is 'Since when there is something to tell.';
comment on column notice.changed_at is 'When what there is to tell changed last.';
comment on column notice.tries is 'How often this was tried to be told in vain.';
comment on column notice.next_try_at is 'Not to be sent before.';
comment on column notice.last_fault is 'Why the last try failed.';

comment on table notice_due is 'Courses that a transaction under way has touched.';
comment on column notice_due.transaction is 'Which transaction.';
comment on column notice_due.course_id is 'Which course.';

comment on table message is 'One person told, or tried to be told, what changed in a course.';
comment on column message.id is 'Never changes; what is sent carries it.';
comment on column message.clinic_id is 'Of which clinic.';
comment on column message.patient_id is 'Whom.';
comment on column message.course_id is 'Of which course.';
comment on column message.digest is 'The notices, when it was made.';
comment on column message.way is 'How.';
comment on column message.state is 'Being sent, told, nobody answered, or failed.';
comment on column message.answer is 'What they said to it.';
comment on column message.address is 'Number or address it went to.';
comment on column message.subject is 'What stands above it; nothing clinical.';
comment on column message.body is 'Its words.';
comment on column message.changes is 'What it tells, change by change.';
comment on column message.fault is 'Why it failed.';
comment on column message.made_at is 'Since when it was being sent.';
comment on column message.ended_at is 'When it was told, or failed.';
comment on column message.by is 'Who told, or what sent it.';
