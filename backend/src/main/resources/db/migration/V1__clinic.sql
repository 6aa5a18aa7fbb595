-- The clinic, what it treats with, where and by whom.
--
-- Ids are the ones the clinic's own files use, so they are text, unique within a clinic. An
-- installation serves one clinic today; clinic_id leads every key so that a second one needs no
-- change of keys. Columns called position keep the order of the file: what comes in goes out the
-- same.

create extension btree_gist;

-- What the guideline rulesets allow at most, by ruleset and treatment code; null where a ruleset is
-- silent. Functions rather than rows: whoever may write data may not write these. Another ruleset is
-- a migration that replaces them. A test holds them against the rulesets of the program.
create function is_guideline(guideline text) returns boolean
    language sql immutable
    return guideline in ('NICE-CG88-2009');

create function guideline_sessions(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline when 'NICE-CG88-2009' then
        case treatment when 'GROUP_EXERCISE' then 8 when 'MANUAL_THERAPY' then 9
            when 'ACUPUNCTURE' then 10 end
    end;

create function guideline_window_days(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline when 'NICE-CG88-2009' then
        case when treatment in ('GROUP_EXERCISE', 'MANUAL_THERAPY', 'ACUPUNCTURE') then 84 end
    end;

create function guideline_people(guideline text, treatment text) returns integer
    language sql immutable
    return case guideline when 'NICE-CG88-2009' then
        case treatment when 'GROUP_EXERCISE' then 10 end
    end;

create table clinic (
    id bigint primary key,
    name text not null,
    time_zone text not null,
    guideline text not null check (is_guideline(guideline)),
    planning_from date not null,
    planning_to date not null,
    grid_minutes integer not null,
    -- grows with every import and every publication: a draft planned from an older one is stale
    version bigint not null,
    constraint planning_begins_before_it_ends check (planning_from <= planning_to)
);

create table treatment (
    clinic_id bigint not null references clinic,
    code text not null,
    guideline text not null check (is_guideline(guideline)),
    position integer not null,
    name text not null,
    delivery text not null check (delivery in ('GROUP', 'ONE_TO_ONE')),
    minutes integer not null check (minutes > 0),
    room_features text[] not null,
    group_max integer,
    min_days_between integer not null,
    target_days_between integer not null,
    -- the most people in one session once the guideline, the clinic and its largest room have had
    -- their say; sessions copy it, so that it cannot be passed by
    most_people integer not null check (most_people > 0),
    primary key (clinic_id, code),
    constraint treatment_class_size_is_known unique (clinic_id, code, most_people),
    constraint class_within_the_guideline
        check (most_people <= coalesce(guideline_people(guideline, code), most_people)),
    constraint one_to_one_is_for_one check (delivery = 'GROUP' or most_people = 1)
);

create table local_limit (
    clinic_id bigint not null,
    treatment text not null,
    position integer not null,
    max_sessions integer,
    window_days integer,
    group_max integer,
    primary key (clinic_id, treatment),
    foreign key (clinic_id) references clinic
);

create table site (
    clinic_id bigint not null references clinic,
    id text not null,
    position integer not null,
    name text not null,
    closed_on date[] not null,
    primary key (clinic_id, id)
);

create table opening_hours (
    clinic_id bigint not null,
    site_id text not null,
    position integer not null,
    day text not null,
    opens time not null,
    closes time not null,
    primary key (clinic_id, site_id, position),
    foreign key (clinic_id, site_id) references site on delete cascade
);

create table room (
    clinic_id bigint not null references clinic,
    id text not null,
    position integer not null,
    site_id text not null,
    name text not null,
    capacity integer not null check (capacity > 0),
    features text[] not null,
    primary key (clinic_id, id),
    constraint room_capacity_is_known unique (clinic_id, id, capacity),
    foreign key (clinic_id, site_id) references site
);

-- Wall-clock times of the clinic: a room is closed "from nine", whatever the offset that day.
create table room_closure (
    clinic_id bigint not null,
    room_id text not null,
    position integer not null,
    closed_from timestamp not null,
    closed_to timestamp not null,
    primary key (clinic_id, room_id, position),
    foreign key (clinic_id, room_id) references room on delete cascade
);

create table practitioner (
    clinic_id bigint not null references clinic,
    id text not null,
    position integer not null,
    name text not null,
    profession text not null,
    registration_body text,
    registration_number text,
    registration_expires_on date,
    skills text[] not null,
    gender text,
    max_clinical_minutes_per_day integer,
    primary key (clinic_id, id),
    constraint registration_is_whole_or_absent
        check (num_nulls(registration_body, registration_number, registration_expires_on) in (0, 3))
);

create table working_block (
    clinic_id bigint not null,
    practitioner_id text not null,
    position integer not null,
    site_id text not null,
    day text not null,
    starts time not null,
    ends time not null,
    primary key (clinic_id, practitioner_id, position),
    foreign key (clinic_id, practitioner_id) references practitioner on delete cascade,
    foreign key (clinic_id, site_id) references site
);

create table practitioner_leave (
    clinic_id bigint not null,
    practitioner_id text not null,
    position integer not null,
    first_day date not null,
    last_day date not null,
    primary key (clinic_id, practitioner_id, position),
    foreign key (clinic_id, practitioner_id) references practitioner on delete cascade
);
