-- The published schedule: what people have been told, what is being held for somebody, and what became
-- of it. Every row of session and appointment takes up its time, its seat and its part of the course;
-- what is called off moves to cancelled_appointment, so the constraints need no exceptions.
--
-- The constraints refuse what two transactions could break at once, where no check in the program
-- can see the other's work. Numbers that a check needs from another table travel by composite
-- foreign keys "on update cascade": they cannot be forged, and a change at their source is refused
-- when a promise already made would break. Exclusions are deferrable, so that one transaction may
-- swap two sessions; nothing else is: whoever comes second to a deferrable key writes first and waits
-- then, and fifty who wait so for one seat wait for one another.

-- What was there until now steps aside until it has been taken over.
create schema if not exists aside;
alter table appointment set schema aside;
alter table session set schema aside;

-- A place kept for minutes (a clerk, a whole course at once) or until a deadline (an offer). What it
-- keeps are rows of session and appointment like all others; deleting the hold deletes them. Past
-- expires_at nobody confirms it, and whoever finds it in the way deletes it.
create table hold (
    id uuid primary key default uuidv7(),
    purpose text not null check (purpose in ('DESK', 'OFFER')),
    held_by uuid not null,
    held_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint hold_is_short check (expires_at <= held_at
        + case purpose when 'DESK' then interval '30 minutes' else interval '7 days' end)
);
create index hold_by_expiry on hold (expires_at);

-- A run of a group: the weekly slots its sessions come from. ROLLING: join any week, seats are per
-- session. COHORT: all start together, and a seat is for the whole run.
create table class_series (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    external_id text not null,
    treatment_id uuid not null references treatment,
    site_id uuid not null references site,
    room_id uuid not null references room,
    intake text not null check (intake in ('ROLLING', 'COHORT')),
    places smallint not null check (places > 0),
    runs_from date,
    runs_to date,
    version integer not null default 0,
    constraint series_named_once_outside unique (clinic_id, external_id),
    constraint series_places_are_known unique (id, places)
);

create table class_slot (
    series_id uuid not null references class_series on delete cascade,
    day_of_week smallint not null check (day_of_week between 1 and 7),
    starts time not null,
    minutes integer not null check (minutes > 0),
    lead_id uuid not null references practitioner,
    second_id uuid references practitioner,
    primary key (series_id, day_of_week, starts)
);

create table enrolment (
    course_id uuid not null references course,
    series_id uuid not null,
    -- a cohort's seat for the whole run; null in a rolling class
    seat smallint,
    places smallint not null,
    joined_on date not null,
    left_on date,
    primary key (course_id, series_id),
    constraint cohort_seat_is_within_the_class check (seat between 1 and places),
    constraint cohort_seat_given_once unique (series_id, seat),
    foreign key (series_id, places) references class_series (id, places) on update cascade
);

create table session (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    -- what files call it; a name that was another session's is not given again
    external_id text not null,
    treatment_id uuid not null,
    most_people integer not null,
    site_id uuid not null,
    room_id uuid not null,
    room_capacity integer not null,
    lead_id uuid not null,
    series_id uuid references class_series,
    kind text not null default 'TREATMENT' check (kind in ('TREATMENT', 'OTHER')),
    -- which session of a programme this is; 0 where all are alike (a null would switch the foreign key
    -- off that carries it)
    template_no smallint not null default 0,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    form text not null check (form in ('GROUP', 'ONE_TO_ONE')),
    -- how many people this session takes
    places smallint not null,
    pinned boolean not null default false,
    hold_id uuid references hold on delete cascade,
    version integer not null default 0,
    during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
    constraint session_named_once_outside unique (clinic_id, external_id),
    constraint session_time_is_known unique (id, starts_at, ends_at),
    constraint session_places_are_known
        unique (id, starts_at, ends_at, places, treatment_id, form, kind, template_no),
    constraint session_has_a_length
        check (ends_at > starts_at and ends_at - starts_at <= interval '24 hours'),
    constraint class_within_the_limits check (places between 1 and least(most_people, room_capacity)),
    constraint one_to_one_has_one_place check (form = 'GROUP' or places = 1),
    foreign key (treatment_id, most_people) references treatment (id, most_people) on update cascade,
    foreign key (room_id, site_id, room_capacity) references room (id, site_id, capacity) on update cascade,
    constraint room_booked_once exclude using gist (room_id with =, during with &&) deferrable
);
create index session_by_start on session (clinic_id, starts_at);
create index session_at_site on session (site_id, starts_at);
create index session_of_series on session (series_id, starts_at) where series_id is not null;
create index session_of_hold on session (hold_id) where hold_id is not null;

-- Who leads it: one, or two and more. A table of its own, so that nobody leads here and assists there.
-- Times travel as two instants and become a range on arrival: a foreign key over the range itself was
-- looked up in the exclusion's index, by time alone, and took five times as long as the others.
create table session_staff (
    session_id uuid not null,
    practitioner_id uuid not null references practitioner,
    role text not null check (role in ('LEAD', 'SECOND')),
    -- the session's
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
    primary key (session_id, practitioner_id),
    foreign key (session_id, starts_at, ends_at) references session (id, starts_at, ends_at)
        on update cascade on delete cascade,
    constraint practitioner_booked_once exclude using gist (practitioner_id with =, during with &&) deferrable
);

alter table session add constraint session_has_its_lead
    foreign key (id, lead_id) references session_staff (session_id, practitioner_id)
    on update cascade deferrable initially deferred;

create table appointment (
    id uuid primary key default uuidv7(),
    session_id uuid not null,
    course_id uuid not null,
    patient_id uuid not null,
    -- which of the session's places this is
    seat smallint not null,
    -- which of the course's prescribed sessions this uses up; null when it counts for nothing. Not the
    -- order of the sessions: that follows from their dates.
    ticket smallint,
    outcome text not null default '0',
    counts boolean not null default true,
    spans boolean not null default true,
    hold_id uuid references hold on delete cascade,
    -- grows with each change the patient has to hear of; told_revision is the last one they heard of
    revision integer not null default 1,
    told_revision integer not null default 0,
    -- who said what became of it, and when; null until somebody did
    recorded_by text,
    recorded_at timestamptz,
    -- the session's
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    places smallint not null,
    form text not null,
    kind text not null default 'TREATMENT',
    template_no smallint not null default 0,
    during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
    -- both
    treatment_id uuid not null,
    -- the course's
    prescribed smallint not null,
    used smallint not null,
    treatment_window tstzrange not null,
    policy_id uuid not null,
    one_to_one boolean not null,
    is_live boolean not null,
    constraint seat_given_once unique (session_id, seat),
    constraint course_once_in_a_session unique (session_id, course_id),
    constraint ticket_given_once unique (course_id, ticket),
    constraint place_within_the_session check (seat between 1 and places),
    constraint what_counts_has_a_ticket check (counts = (ticket is not null)),
    constraint course_within_its_cap check (ticket between used + 1 and prescribed),
    constraint each_session_of_a_programme_once check (template_no = 0 or ticket = template_no),
    constraint course_within_its_window check (not spans or treatment_window @> during),
    constraint only_whom_a_group_does_not_suit check (form = 'GROUP' or one_to_one),
    constraint nothing_promised_past_the_end check (outcome <> '0' or is_live),
    constraint called_off_is_elsewhere check (outcome in ('0', '3', '5', '6', '7')),
    constraint counts_as_the_policy_says
        foreign key (policy_id, kind, outcome, counts, spans)
        references counting_rule (policy_id, kind, outcome, counts, spans),
    constraint session_of_the_courses_treatment
        foreign key (session_id, starts_at, ends_at, places, treatment_id, form, kind, template_no)
        references session (id, starts_at, ends_at, places, treatment_id, form, kind, template_no)
        on update cascade,
    constraint limits_of_its_course
        foreign key (course_id, patient_id, treatment_id, prescribed, used, treatment_window,
            policy_id, one_to_one, is_live)
        references course (id, patient_id, treatment_id, prescribed, used, treatment_window,
            policy_id, one_to_one, is_live)
        on update cascade,
    constraint patient_booked_once exclude using gist (patient_id with =, during with &&) deferrable
);
create index appointment_of_hold on appointment (hold_id) where hold_id is not null;
create index appointment_untold on appointment (patient_id) where told_revision < revision;

-- What was called off, as people had been told it. The id is the appointment's, for life.
create table cancelled_appointment (
    id uuid primary key,
    clinic_id bigint not null references clinic,
    course_id uuid not null references course,
    patient_id uuid not null references patient,
    session_id uuid not null,
    session_name text not null,
    treatment_id uuid not null references treatment,
    site_id uuid not null references site,
    room_id uuid not null references room,
    lead_id uuid not null references practitioner,
    series_id uuid,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    kind text not null default 'TREATMENT',
    outcome text not null check (outcome in ('2', '2S', '4', 'E')),
    counted boolean not null,
    policy_id uuid not null,
    cancelled_at timestamptz not null default now(),
    cancelled_by text not null,
    reason text,
    -- the appointment that took its place, where it was moved rather than given up
    replaced_by uuid,
    revision integer not null,
    told_revision integer not null,
    constraint counted_as_the_policy_says
        foreign key (policy_id, kind, outcome, counted)
        references counting_rule (policy_id, kind, outcome, counts)
);
create index cancelled_of_course on cancelled_appointment (course_id);
create index cancelled_untold on cancelled_appointment (patient_id) where told_revision < revision;

-- Taken over, and the ids of the files kept.
insert into class_series (clinic_id, external_id, treatment_id, site_id, room_id, intake, places, runs_from)
select s.clinic_id, s.class_id, min(t.id::text)::uuid, min(r.site_id::text)::uuid,
    (mode() within group (order by r.id::text))::uuid, 'ROLLING', max(s.places),
    min((s.starts_at at time zone k.time_zone)::date)
from aside.session s join clinic k on k.id = s.clinic_id
join treatment t on t.clinic_id = s.clinic_id and t.code = s.treatment
join room r on r.clinic_id = s.clinic_id and r.external_id = s.room_id
where s.class_id is not null group by s.clinic_id, s.class_id;

insert into session (clinic_id, external_id, treatment_id, most_people, site_id, room_id, room_capacity, lead_id,
    series_id, starts_at, ends_at, form, places)
select s.clinic_id, s.id, t.id, s.most_people, r.site_id, r.id, s.room_capacity, p.id, k.id, s.starts_at, s.ends_at,
    case t.delivery when 'ONE_TO_ONE' then 'ONE_TO_ONE' else 'GROUP' end, s.places
from aside.session s
join treatment t on t.clinic_id = s.clinic_id and t.code = s.treatment
join room r on r.clinic_id = s.clinic_id and r.external_id = s.room_id
join practitioner p on p.clinic_id = s.clinic_id and p.external_id = s.practitioner_id
left join class_series k on k.clinic_id = s.clinic_id and k.external_id = s.class_id
order by s.starts_at, s.id;
insert into session_staff (session_id, practitioner_id, role, starts_at, ends_at)
select id, lead_id, 'LEAD', starts_at, ends_at from session;

-- People were told of these: nobody is told again. The tickets are the numbers they had.
insert into appointment (session_id, course_id, patient_id, seat, ticket, revision, told_revision, starts_at,
    ends_at, places, form, treatment_id, prescribed, used, treatment_window, policy_id, one_to_one, is_live)
select s.id, c.id, c.patient_id, a.seat, a.number, 1, 1, s.starts_at, s.ends_at, s.places, s.form, c.treatment_id,
    c.prescribed, c.used, c.treatment_window, c.policy_id, c.one_to_one, c.is_live
from aside.appointment a
join aside.session o on o.clinic_id = a.clinic_id and o.id = a.session_id
join session s on s.clinic_id = a.clinic_id and s.external_id = a.session_id
join course c on c.clinic_id = a.clinic_id and c.external_id = a.course_id
order by s.starts_at, a.seat;
drop table aside.appointment, aside.session;
alter table treatment drop constraint treatment_size_by_code;
alter table room drop constraint room_size_by_name;

comment on table hold is 'A place kept for minutes, or until a deadline; what it keeps are rows of session and appointment.';
comment on column hold.id is 'Never changes.';
comment on column hold.purpose is 'For a clerk, or for an offer.';
comment on column hold.held_by is 'By whom.';
comment on column hold.held_at is 'Since when.';
comment on column hold.expires_at is 'Until when; past it nobody confirms it.';

comment on table class_series is 'A run of a group, which its sessions belong to.';
comment on column class_series.id is 'Never changes.';
comment on column class_series.clinic_id is 'Of which clinic.';
comment on column class_series.external_id is 'What files call the class.';
comment on column class_series.treatment_id is 'Of which treatment.';
comment on column class_series.site_id is 'Where.';
comment on column class_series.room_id is 'In which room, as a rule.';
comment on column class_series.intake is 'Join any week, or all start together.';
comment on column class_series.places is 'How many people.';
comment on column class_series.runs_from is 'From when on.';
comment on column class_series.runs_to is 'Until when.';
comment on column class_series.version is 'Counts its edits.';

comment on table class_slot is 'The weekly times of a class.';
comment on column class_slot.series_id is 'Of which class.';
comment on column class_slot.day_of_week is 'On which day, 1 for Monday.';
comment on column class_slot.starts is 'At what time.';
comment on column class_slot.minutes is 'How long.';
comment on column class_slot.lead_id is 'Who leads it.';
comment on column class_slot.second_id is 'Who leads it with them.';

comment on table enrolment is 'A courses place in a class for its whole run.';
comment on column enrolment.course_id is 'Which course.';
comment on column enrolment.series_id is 'In which class.';
comment on column enrolment.seat is 'Which seat of a cohort; null in a rolling class.';
comment on column enrolment.places is 'The classs.';
comment on column enrolment.joined_on is 'From when on.';
comment on column enrolment.left_on is 'Until when.';

comment on table session is 'One meeting at a time, in a room, with a practitioner.';
comment on column session.id is 'Never changes and is never given to another.';
comment on column session.clinic_id is 'Of which clinic.';
comment on column session.external_id is 'What files call it; a name that was another sessions is not given again.';
comment on column session.treatment_id is 'Of which treatment.';
comment on column session.most_people is 'The treatments.';
comment on column session.site_id is 'Where.';
comment on column session.room_id is 'In which room.';
comment on column session.room_capacity is 'The rooms.';
comment on column session.lead_id is 'Who leads it.';
comment on column session.series_id is 'To which class it belongs; null: to none.';
comment on column session.kind is 'A treatment, or an assessment, a review, a talk.';
comment on column session.template_no is 'Which session of a programme this is; 0 where all are alike.';
comment on column session.starts_at is 'From when.';
comment on column session.ends_at is 'Until when.';
comment on column session.form is 'For a group or for one person.';
comment on column session.places is 'How many people it takes.';
comment on column session.pinned is 'Whether a person wants it to stay where it is.';
comment on column session.hold_id is 'For whom it is only held; null: published.';
comment on column session.version is 'Counts its changes of time, room, leaders and places.';
comment on column session.during is 'Its time.';

comment on table session_staff is 'Who leads a session; one row for each leader.';
comment on column session_staff.session_id is 'Which session.';
comment on column session_staff.practitioner_id is 'Who.';
comment on column session_staff.role is 'First or second.';
comment on column session_staff.starts_at is 'The sessions.';
comment on column session_staff.ends_at is 'The sessions.';
comment on column session_staff.during is 'When they are taken.';

comment on table appointment is 'One patients place in a session, to come or with what became of it.';
comment on column appointment.id is 'Never changes and is never given to another, wherever it moves.';
comment on column appointment.session_id is 'In which session.';
comment on column appointment.course_id is 'Of which course.';
comment on column appointment.patient_id is 'Whose.';
comment on column appointment.seat is 'Which of the sessions places.';
comment on column appointment.ticket is 'Which of the prescribed sessions it uses up; not their order.';
comment on column appointment.outcome is 'NHS code of what became of it; 0: to come.';
comment on column appointment.counts is 'Whether it uses up one of the prescribed sessions.';
comment on column appointment.spans is 'Whether it has to lie in the window.';
comment on column appointment.hold_id is 'For whom it is only held; null: published.';
comment on column appointment.revision is 'Grows with each change the patient has to hear of.';
comment on column appointment.told_revision is 'The last one they heard of.';
comment on column appointment.recorded_by is 'Who said what became of it.';
comment on column appointment.recorded_at is 'When they said so.';
comment on column appointment.starts_at is 'The sessions.';
comment on column appointment.ends_at is 'The sessions.';
comment on column appointment.places is 'The sessions.';
comment on column appointment.form is 'The sessions.';
comment on column appointment.kind is 'The sessions.';
comment on column appointment.template_no is 'The sessions.';
comment on column appointment.during is 'When the patient is taken.';
comment on column appointment.treatment_id is 'The sessions and the courses.';
comment on column appointment.prescribed is 'The courses.';
comment on column appointment.used is 'The courses.';
comment on column appointment.treatment_window is 'The courses.';
comment on column appointment.policy_id is 'The courses.';
comment on column appointment.one_to_one is 'The courses.';
comment on column appointment.is_live is 'The courses.';

comment on table cancelled_appointment is 'What was called off, as people had been told it.';
comment on column cancelled_appointment.id is 'The appointments, for life.';
comment on column cancelled_appointment.clinic_id is 'Of which clinic.';
comment on column cancelled_appointment.course_id is 'Of which course.';
comment on column cancelled_appointment.patient_id is 'Whose.';
comment on column cancelled_appointment.session_id is 'In which session it was.';
comment on column cancelled_appointment.session_name is 'What files called that session.';
comment on column cancelled_appointment.treatment_id is 'Of which treatment.';
comment on column cancelled_appointment.site_id is 'Where it was.';
comment on column cancelled_appointment.room_id is 'In which room it was.';
comment on column cancelled_appointment.lead_id is 'Who would have led it.';
comment on column cancelled_appointment.series_id is 'In which class it was.';
comment on column cancelled_appointment.starts_at is 'From when it would have been.';
comment on column cancelled_appointment.ends_at is 'Until when it would have been.';
comment on column cancelled_appointment.kind is 'What kind of session it was.';
comment on column cancelled_appointment.outcome is 'Cancelled by the patient, by the clinic, or entered in error.';
comment on column cancelled_appointment.counted is 'Whether it used up one of the prescribed sessions.';
comment on column cancelled_appointment.policy_id is 'The courses.';
comment on column cancelled_appointment.cancelled_at is 'When.';
comment on column cancelled_appointment.cancelled_by is 'By whom it was done.';
comment on column cancelled_appointment.reason is 'Why.';
comment on column cancelled_appointment.replaced_by is 'The appointment that took its place.';
comment on column cancelled_appointment.revision is 'What the patient has to hear of.';
comment on column cancelled_appointment.told_revision is 'The last they heard of.';
