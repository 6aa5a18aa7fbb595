-- Patients, when they can come, and their courses of treatment.

-- Strictly ascending, one-dimensional from 1, without nulls: the first element is the earliest date
-- and the last one the latest.
create function is_ascending(dates date[]) returns boolean
    language sql immutable
    return cardinality(dates) = 0
        or (select count(*) = count(d) from unnest(dates) as d)
            and dates = (select array_agg(distinct d order by d) from unnest(dates) as d);

create table patient (
    clinic_id bigint not null references clinic,
    id text not null,
    position integer not null,
    nhs_number text not null,
    given_name text not null,
    family_name text not null,
    date_of_birth date not null,
    needs text[] not null,
    practitioner_gender text,
    -- false: comes whenever the clinic is open; true with no windows: cannot come at all
    states_availability boolean not null,
    primary key (clinic_id, id)
);

create table patient_window (
    clinic_id bigint not null,
    patient_id text not null,
    kind text not null check (kind in ('AVAILABLE', 'PREFERRED')),
    position integer not null,
    day text not null,
    starts time not null,
    ends time not null,
    primary key (clinic_id, patient_id, kind, position),
    foreign key (clinic_id, patient_id) references patient on delete cascade
);

create table patient_absence (
    clinic_id bigint not null,
    patient_id text not null,
    position integer not null,
    first_day date not null,
    last_day date not null,
    primary key (clinic_id, patient_id, position),
    foreign key (clinic_id, patient_id) references patient on delete cascade
);

create table course (
    clinic_id bigint not null references clinic,
    id text not null,
    position integer not null,
    patient_id text not null,
    treatment text not null,
    prescribed integer not null check (prescribed > 0),
    referred_on date not null,
    pain_began_on date not null,
    start_not_before date not null,
    priority text not null check (priority in ('ROUTINE', 'URGENT')),
    preferred_practitioner text,
    delivered_on date[] not null,

    -- The ruleset pinned at the course's start: a later edition changes later courses only.
    guideline text not null,
    cap integer not null,
    window_days integer not null,
    time_zone text not null,
    -- the date of the first session, delivered or promised; null while there is none
    opened_on date,

    -- Appointments copy the prescription and the next two, so that no appointment can pass the cap
    -- or leave the window.
    delivered integer not null generated always as (cardinality(delivered_on)) stored,
    -- From the midnight that begins the first session's date to the midnight that ends the last day
    -- allowed: calendar dates in the clinic's zone, because a window over a clock change is not a
    -- whole number of 24 hours. Nothing fits a course that no session has opened.
    treatment_window tstzrange not null generated always as (
        case when opened_on is null then 'empty'::tstzrange
        else tstzrange(
            opened_on::timestamp at time zone time_zone,
            (opened_on + window_days + 1)::timestamp at time zone time_zone)
        end) stored,

    primary key (clinic_id, id),
    constraint course_limits_are_known
        unique (clinic_id, id, patient_id, treatment, prescribed, delivered, treatment_window),
    constraint one_course_of_a_treatment_per_patient unique (clinic_id, patient_id, treatment),
    constraint guideline_is_known check (is_guideline(guideline)),
    constraint cap_within_the_guideline
        check (cap <= coalesce(guideline_sessions(guideline, treatment), cap)),
    constraint window_within_the_guideline
        check (window_days
            <= coalesce(guideline_window_days(guideline, treatment), window_days)),
    constraint delivered_dates_ascend check (is_ascending(delivered_on)),
    constraint prescribes_no_more_than_the_cap check (prescribed <= cap),
    constraint delivered_no_more_than_prescribed check (cardinality(delivered_on) <= prescribed),
    constraint first_delivered_session_opens_the_window
        check (cardinality(delivered_on) = 0 or opened_on = delivered_on[1]),
    constraint delivered_inside_the_window
        check (cardinality(delivered_on) = 0
            or delivered_on[cardinality(delivered_on)] <= opened_on + window_days),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, treatment) references treatment,
    foreign key (clinic_id, preferred_practitioner) references practitioner (clinic_id, id)
);
