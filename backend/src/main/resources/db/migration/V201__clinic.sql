-- The clinic: what it treats with, where and by whom. Each record is edited by itself: version counts
-- the edits of a record together with its parts (hours, leave, closures), and an edit that saw another
-- version is refused.
--
-- Ids are the database's own (uuid version 7: unique everywhere, in order of time, drawn before the
-- insert). external_id is what the clinic's files call the record; a record made on screen is called by
-- its id. What something still refers to is not deleted: it retires.

-- What was there until now steps aside until it has been taken over.
create schema if not exists aside;
alter table course drop constraint course_clinic_id_treatment_fkey,
    drop constraint course_clinic_id_preferred_practitioner_fkey;
alter table session drop constraint session_clinic_id_treatment_most_people_fkey,
    drop constraint session_clinic_id_room_id_room_capacity_fkey,
    drop constraint session_clinic_id_practitioner_id_fkey;
alter table treatment set schema aside;
alter table local_limit set schema aside;
alter table site set schema aside;
alter table opening_hours set schema aside;
alter table room set schema aside;
alter table room_closure set schema aside;
alter table practitioner set schema aside;
alter table working_block set schema aside;
alter table practitioner_leave set schema aside;
alter table practitioner_absence set schema aside;

alter table clinic
    alter column version set default 0,
    add constraint grid_is_sensible check (grid_minutes between 1 and 240);

create table adopted_guideline (
    clinic_id bigint not null references clinic,
    adopted_on date not null,
    guideline text not null check (is_guideline(guideline)),
    approved_by text not null,
    reason text not null,
    primary key (clinic_id, adopted_on)
);

create table planning_weight (
    clinic_id bigint not null references clinic,
    wish text not null,
    weight integer not null check (weight between 0 and 10000),
    primary key (clinic_id, wish)
);

create table treatment (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    code text not null,
    guideline text not null check (is_guideline(guideline)),
    position integer not null,
    name text not null,
    delivery text not null check (delivery in ('GROUP', 'ONE_TO_ONE', 'PROGRAMME')),
    minutes integer not null check (minutes > 0),
    staff_minutes integer check (staff_minutes > 0),
    leaders smallint not null default 1 check (leaders between 1 and 4),
    room_features text[] not null,
    group_max integer,
    min_days_between integer not null,
    target_days_between integer not null,
    most_people integer not null check (most_people > 0),
    retired_on date,
    version integer not null default 0,
    constraint treatment_code_is_one unique (clinic_id, code),
    constraint treatment_is_known unique (id, code, delivery),
    constraint treatment_class_size_is_known unique (id, most_people),
    -- the schedule and the courses speak codes until they are taken over themselves
    constraint treatment_size_by_code unique (clinic_id, code, most_people),
    constraint class_within_the_guideline
        check (most_people <= coalesce(guideline_people(guideline, code), most_people)),
    constraint one_to_one_is_for_one check (delivery <> 'ONE_TO_ONE' or most_people = 1)
);

-- By code: a clinic may limit a treatment before it gives it.
create table local_limit (
    clinic_id bigint not null references clinic,
    treatment text not null,
    position integer not null,
    max_sessions integer,
    window_days integer,
    group_max integer,
    primary key (clinic_id, treatment)
);

create table session_template (
    treatment_id uuid not null references treatment on delete cascade,
    number smallint not null check (number > 0),
    name text not null,
    week smallint not null check (week > 0),
    day_of_week smallint check (day_of_week between 1 and 7),
    starts time,
    minutes integer not null check (minutes > 0),
    counts boolean not null default true,
    primary key (treatment_id, number)
);

create table session_template_leader (
    treatment_id uuid not null,
    number smallint not null,
    leader smallint not null check (leader between 1 and 4),
    skill text not null,
    primary key (treatment_id, number, leader),
    foreign key (treatment_id, number) references session_template on delete cascade
);

create table site (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    external_id text not null,
    position integer not null,
    name text not null,
    retired_on date,
    version integer not null default 0,
    constraint site_named_once_outside unique (clinic_id, external_id)
);

create table opening_hours (
    site_id uuid not null references site on delete cascade,
    position integer not null,
    day text not null,
    opens time not null,
    closes time not null,
    primary key (site_id, position),
    constraint opens_before_it_closes check (opens < closes)
);

create table site_closure (
    site_id uuid not null references site on delete cascade,
    position integer not null,
    closed_on date not null,
    reason text,
    primary key (site_id, position)
);

create table room (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    external_id text not null,
    position integer not null,
    site_id uuid not null references site,
    name text not null,
    capacity integer not null check (capacity > 0),
    features text[] not null,
    retired_on date,
    version integer not null default 0,
    constraint room_named_once_outside unique (clinic_id, external_id),
    constraint room_capacity_is_known unique (id, site_id, capacity),
    -- the schedule speaks the files' ids until it is taken over itself
    constraint room_size_by_name unique (clinic_id, external_id, capacity)
);
create index room_of_site on room (site_id);

create table room_closure (
    room_id uuid not null references room on delete cascade,
    position integer not null,
    closed_from timestamp not null,
    closed_to timestamp not null,
    reason text,
    primary key (room_id, position),
    constraint closure_begins_before_it_ends check (closed_from < closed_to)
);

create table practitioner (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    external_id text not null,
    position integer not null,
    name text not null,
    profession text not null,
    registration_body text,
    registration_number text,
    registration_expires_on date,
    skills text[] not null,
    gender text,
    max_clinical_minutes_per_day integer,
    retired_on date,
    version integer not null default 0,
    constraint practitioner_named_once_outside unique (clinic_id, external_id),
    constraint registration_is_whole_or_absent
        check (num_nulls(registration_body, registration_number, registration_expires_on) in (0, 3))
);

create table working_block (
    practitioner_id uuid not null references practitioner on delete cascade,
    position integer not null,
    site_id uuid not null references site,
    day text not null,
    starts time not null,
    ends time not null,
    holds_from date,
    holds_to date,
    primary key (practitioner_id, position),
    constraint block_begins_before_it_ends check (starts < ends),
    constraint block_holds_from_before_to check (holds_from <= holds_to)
);
create index working_block_at_site on working_block (site_id);

create table practitioner_leave (
    practitioner_id uuid not null references practitioner on delete cascade,
    position integer not null,
    first_day date not null,
    last_day date not null,
    reason text,
    primary key (practitioner_id, position),
    constraint leave_begins_before_it_ends check (first_day <= last_day)
);

create table practitioner_absence (
    practitioner_id uuid not null references practitioner on delete cascade,
    position integer not null,
    away_from timestamp not null,
    away_to timestamp not null,
    reason text,
    primary key (practitioner_id, position),
    constraint absence_begins_before_it_ends check (away_from < away_to)
);

-- Takes records out of one table; one that something still refers to retires instead.
create function delete_or_retire(records regclass, ids uuid[], since date) returns void
    language plpgsql
as $$
declare
    one uuid;
begin
    foreach one in array ids loop
        begin
            execute format('delete from %s where id = $1', records) using one;
        exception when foreign_key_violation then
            execute format('update %s set retired_on = $2, version = version + 1 '
                'where id = $1 and retired_on is null', records) using one, since;
        end;
    end loop;
end
$$;

-- Taken over, and the ids of the files kept.
insert into treatment (clinic_id, code, guideline, position, name, delivery, minutes, room_features,
    group_max, min_days_between, target_days_between, most_people)
select clinic_id, code, guideline, position, name, delivery, minutes, room_features,
    group_max, min_days_between, target_days_between, most_people
from aside.treatment order by position;
insert into local_limit (clinic_id, treatment, position, max_sessions, window_days, group_max)
select clinic_id, treatment, position, max_sessions, window_days, group_max from aside.local_limit;
insert into site (clinic_id, external_id, position, name)
select clinic_id, id, position, name from aside.site order by position;
insert into opening_hours (site_id, position, day, opens, closes)
select s.id, o.position, o.day, o.opens, o.closes
from aside.opening_hours o join site s on s.clinic_id = o.clinic_id and s.external_id = o.site_id;
insert into site_closure (site_id, position, closed_on)
select s.id, d.number - 1, d.closed_on from aside.site o
join site s on s.clinic_id = o.clinic_id and s.external_id = o.id,
    unnest(o.closed_on) with ordinality as d (closed_on, number);
insert into room (clinic_id, external_id, position, site_id, name, capacity, features)
select r.clinic_id, r.id, r.position, s.id, r.name, r.capacity, r.features
from aside.room r join site s on s.clinic_id = r.clinic_id and s.external_id = r.site_id
order by r.position;
insert into room_closure (room_id, position, closed_from, closed_to)
select r.id, c.position, c.closed_from, c.closed_to
from aside.room_closure c join room r on r.clinic_id = c.clinic_id and r.external_id = c.room_id;
insert into practitioner (clinic_id, external_id, position, name, profession, registration_body,
    registration_number, registration_expires_on, skills, gender, max_clinical_minutes_per_day)
select clinic_id, id, position, name, profession, registration_body, registration_number,
    registration_expires_on, skills, gender, max_clinical_minutes_per_day
from aside.practitioner order by position;
insert into working_block (practitioner_id, position, site_id, day, starts, ends)
select p.id, w.position, s.id, w.day, w.starts, w.ends from aside.working_block w
join practitioner p on p.clinic_id = w.clinic_id and p.external_id = w.practitioner_id
join site s on s.clinic_id = w.clinic_id and s.external_id = w.site_id;
insert into practitioner_leave (practitioner_id, position, first_day, last_day)
select p.id, l.position, l.first_day, l.last_day from aside.practitioner_leave l
join practitioner p on p.clinic_id = l.clinic_id and p.external_id = l.practitioner_id;
insert into practitioner_absence (practitioner_id, position, away_from, away_to)
select p.id, a.position, a.away_from, a.away_to from aside.practitioner_absence a
join practitioner p on p.clinic_id = a.clinic_id and p.external_id = a.practitioner_id;
insert into adopted_guideline (clinic_id, adopted_on, guideline, approved_by, reason)
select id, planning_from, guideline, 'unknown', 'In force before adoptions were recorded.' from clinic;

-- The schedule and the courses speak the files' ids until they are taken over themselves. A person
-- whom the files come to call otherwise keeps what refers to them.
alter table course
    add constraint course_clinic_id_treatment_fkey foreign key (clinic_id, treatment)
        references treatment (clinic_id, code),
    add constraint course_clinic_id_preferred_practitioner_fkey
        foreign key (clinic_id, preferred_practitioner)
        references practitioner (clinic_id, external_id) on update cascade;
alter table session
    add constraint session_clinic_id_treatment_most_people_fkey
        foreign key (clinic_id, treatment, most_people)
        references treatment (clinic_id, code, most_people) on update cascade,
    add constraint session_clinic_id_room_id_room_capacity_fkey
        foreign key (clinic_id, room_id, room_capacity)
        references room (clinic_id, external_id, capacity) on update cascade,
    add constraint session_clinic_id_practitioner_id_fkey foreign key (clinic_id, practitioner_id)
        references practitioner (clinic_id, external_id) on update cascade;
drop table aside.local_limit, aside.treatment, aside.opening_hours, aside.room_closure, aside.room,
    aside.working_block, aside.practitioner_leave, aside.practitioner_absence, aside.practitioner,
    aside.site;

comment on table clinic is 'The clinic of this installation.';
comment on column clinic.id is 'Which clinic; an installation serves one today.';
comment on column clinic.name is 'What it is called.';
comment on column clinic.time_zone is 'Where its wall clock is.';
comment on column clinic.guideline is 'The ruleset it goes by for courses that are prescribed now.';
comment on column clinic.planning_from is 'First date of the planning window.';
comment on column clinic.planning_to is 'Last date of the planning window.';
comment on column clinic.grid_minutes is 'Sessions start on this grid, counted from midnight.';
comment on column clinic.version is
    'Grows with every change of the records or the published schedule, until drafts are fenced by what they touch.';

comment on table adopted_guideline is 'Which ruleset the clinic went by from when on, and who decided that.';
comment on column adopted_guideline.clinic_id is 'Of which clinic.';
comment on column adopted_guideline.adopted_on is 'From this date on.';
comment on column adopted_guideline.guideline is 'The code of the ruleset.';
comment on column adopted_guideline.approved_by is 'Who decided it.';
comment on column adopted_guideline.reason is 'Why.';

comment on table planning_weight is 'How much the clinic minds each wish that a plan does not fulfil, where it is not the usual.';
comment on column planning_weight.clinic_id is 'Of which clinic.';
comment on column planning_weight.wish is 'Which wish.';
comment on column planning_weight.weight is 'How many points it costs to pass it by once.';

comment on table treatment is 'A kind of treatment that the clinic gives.';
comment on column treatment.id is 'Never changes and is never given to another.';
comment on column treatment.clinic_id is 'Of which clinic.';
comment on column treatment.code is 'What guidelines and files call it.';
comment on column treatment.guideline is 'The clinic''s ruleset.';
comment on column treatment.position is 'Where it stands in lists and files.';
comment on column treatment.name is 'What people call it.';
comment on column treatment.delivery is 'To a group, to one person, or as a programme of a closed group.';
comment on column treatment.minutes is 'The length of one session.';
comment on column treatment.staff_minutes is
    'What a session takes of a practitioner''s time per patient, where that is not its length.';
comment on column treatment.leaders is 'How many practitioners lead a session.';
comment on column treatment.room_features is 'What the room must have.';
comment on column treatment.group_max is 'The clinic''s own most people in one class.';
comment on column treatment.min_days_between is 'The fewest days from one session of a course to the next.';
comment on column treatment.target_days_between is 'The days from one session to the next that are wished for.';
comment on column treatment.most_people is
    'The most people in one session once guideline, clinic and largest room have had their say; sessions copy it.';
comment on column treatment.retired_on is 'Not given from this date on.';
comment on column treatment.version is 'Counts its edits.';

comment on table local_limit is 'Where the clinic is stricter than the guideline, or the guideline silent.';
comment on column local_limit.clinic_id is 'Of which clinic.';
comment on column local_limit.treatment is 'The code of the treatment, which need not be given here yet.';
comment on column local_limit.position is 'Where it stands in files.';
comment on column local_limit.max_sessions is 'The most sessions in a course.';
comment on column local_limit.window_days is 'The most days from the first session of a course to the last.';
comment on column local_limit.group_max is 'The most people in a class.';

comment on table session_template is
    'The sessions of a programme one by one, where they are not all alike.';
comment on column session_template.treatment_id is 'Of which programme.';
comment on column session_template.number is 'Which session it is.';
comment on column session_template.name is 'What it is about.';
comment on column session_template.week is 'In which week of the programme.';
comment on column session_template.day_of_week is 'On which day, 1 for Monday; null: any.';
comment on column session_template.starts is 'At what time; null: any.';
comment on column session_template.minutes is 'Its length.';
comment on column session_template.counts is 'Whether it counts against the limits; a review does not.';

comment on table session_template_leader is 'Who leads such a session: one row for each who has to be there.';
comment on column session_template_leader.treatment_id is 'Of which programme.';
comment on column session_template_leader.number is 'In which session.';
comment on column session_template_leader.leader is 'First, second and so on.';
comment on column session_template_leader.skill is 'What they must be able to deliver.';

comment on table site is 'A place with rooms.';
comment on column site.id is 'Never changes and is never given to another.';
comment on column site.clinic_id is 'Of which clinic.';
comment on column site.external_id is 'What files call it; its id where it was made on screen.';
comment on column site.position is 'Where it stands in lists and files.';
comment on column site.name is 'What people call it.';
comment on column site.retired_on is 'Not used from this date on.';
comment on column site.version is 'Counts its edits, hours and closures included.';

comment on table opening_hours is 'When a site is open in the week, by its own wall clock.';
comment on column opening_hours.site_id is 'Of which site.';
comment on column opening_hours.position is 'Their order.';
comment on column opening_hours.day is 'Which weekday.';
comment on column opening_hours.opens is 'From this time.';
comment on column opening_hours.closes is 'To this time.';

comment on table site_closure is 'Dates on which a site stays shut: bank holidays, training days.';
comment on column site_closure.site_id is 'Of which site.';
comment on column site_closure.position is 'Their order.';
comment on column site_closure.closed_on is 'The date.';
comment on column site_closure.reason is 'Why.';

comment on table room is 'A room at a site.';
comment on column room.id is 'Never changes and is never given to another.';
comment on column room.clinic_id is 'Of which clinic.';
comment on column room.external_id is 'What files call it; its id where it was made on screen.';
comment on column room.position is 'Where it stands in lists and files.';
comment on column room.site_id is 'At which site.';
comment on column room.name is 'What people call it.';
comment on column room.capacity is 'How many attendees it holds; who leads is not counted.';
comment on column room.features is 'What it has.';
comment on column room.retired_on is 'Not used from this date on.';
comment on column room.version is 'Counts its edits, closures included.';

comment on table room_closure is
    'When a room cannot be used. Wall-clock times: closed "from nine", whatever the offset that day.';
comment on column room_closure.room_id is 'Of which room.';
comment on column room_closure.position is 'Their order.';
comment on column room_closure.closed_from is 'From this moment.';
comment on column room_closure.closed_to is 'To this moment, which is free again.';
comment on column room_closure.reason is 'Why.';

comment on table practitioner is 'A person who treats.';
comment on column practitioner.id is 'Never changes and is never given to another.';
comment on column practitioner.clinic_id is 'Of which clinic.';
comment on column practitioner.external_id is 'What files call them; their id where they were recorded on screen.';
comment on column practitioner.position is 'Where they stand in lists and files.';
comment on column practitioner.name is 'What they are called.';
comment on column practitioner.profession is 'Their discipline.';
comment on column practitioner.registration_body is 'Which professional register has them.';
comment on column practitioner.registration_number is 'Their number there: what recognises the person.';
comment on column practitioner.registration_expires_on is 'The last day on which it counts.';
comment on column practitioner.skills is 'The codes of the treatments they may give.';
comment on column practitioner.gender is 'For patients who may only be treated by one.';
comment on column practitioner.max_clinical_minutes_per_day is 'The most minutes of sessions on one date; null: no cap.';
comment on column practitioner.retired_on is 'Does not treat here from this date on.';
comment on column practitioner.version is 'Counts the edits, hours, leave and absences included.';

comment on table working_block is 'A weekly stretch in which a practitioner works at a site.';
comment on column working_block.practitioner_id is 'Whose.';
comment on column working_block.position is 'Their order.';
comment on column working_block.site_id is 'At which site.';
comment on column working_block.day is 'Which weekday.';
comment on column working_block.starts is 'From this time.';
comment on column working_block.ends is 'To this time.';
comment on column working_block.holds_from is 'The first date on which it holds; null: from ever.';
comment on column working_block.holds_to is 'The last date on which it holds; null: for good.';

comment on table practitioner_leave is 'Whole dates on which a practitioner is away.';
comment on column practitioner_leave.practitioner_id is 'Whose.';
comment on column practitioner_leave.position is 'Their order.';
comment on column practitioner_leave.first_day is 'The first date.';
comment on column practitioner_leave.last_day is 'The last date.';
comment on column practitioner_leave.reason is 'Why.';

comment on table practitioner_absence is
    'Hours in which a practitioner is away: home at noon, a dentist in the morning. Wall-clock times.';
comment on column practitioner_absence.practitioner_id is 'Whose.';
comment on column practitioner_absence.position is 'Their order.';
comment on column practitioner_absence.away_from is 'From this moment.';
comment on column practitioner_absence.away_to is 'To this moment.';
comment on column practitioner_absence.reason is 'Why.';
