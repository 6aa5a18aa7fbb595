-- The published schedule: what people have been told. Every row here is a promise; a session that is
-- cancelled leaves these tables, so the constraints need no exceptions.
--
-- The constraints refuse what two transactions could break at once, where no check in the program
-- can see the other's work. Numbers that a check needs from another table travel by composite
-- foreign keys "on update cascade": they cannot be forged, and a change at their source is refused
-- when a promise already made would break. Exclusions are deferrable, so that one transaction may
-- swap two sessions.

create table session (
    clinic_id bigint not null references clinic,
    id text not null,
    position integer not null,
    treatment text not null,
    most_people integer not null,
    practitioner_id text not null,
    room_id text not null,
    room_capacity integer not null,
    class_id text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- how many people this session takes
    places integer not null,
    during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
    primary key (clinic_id, id),
    constraint session_time_is_known unique (clinic_id, id, during),
    constraint session_places_are_known unique (clinic_id, id, places, treatment),
    constraint session_has_a_length
        check (ends_at > starts_at and ends_at - starts_at <= interval '24 hours'),
    constraint class_within_the_limits
        check (places between 1 and least(most_people, room_capacity)),
    foreign key (clinic_id, treatment, most_people)
        references treatment (clinic_id, code, most_people) on update cascade,
    foreign key (clinic_id, room_id, room_capacity)
        references room (clinic_id, id, capacity) on update cascade,
    foreign key (clinic_id, practitioner_id) references practitioner,
    constraint practitioner_booked_once
        exclude using gist (practitioner_id with =, during with &&, clinic_id with =) deferrable,
    constraint room_booked_once
        exclude using gist (room_id with =, during with &&, clinic_id with =) deferrable
);

create index session_by_start on session (clinic_id, starts_at);

create table appointment (
    clinic_id bigint not null,
    session_id text not null,
    course_id text not null,
    patient_id text not null,
    -- which of the course's sessions this is, delivered ones included
    number integer not null,
    -- which of the session's places this is
    seat integer not null,
    places integer not null,
    during tstzrange not null,
    -- the course's, and the session's
    treatment text not null,
    prescribed integer not null,
    delivered integer not null,
    treatment_window tstzrange not null,
    primary key (clinic_id, session_id, seat),
    constraint place_within_the_session check (seat between 1 and places),
    constraint session_number_given_once unique (clinic_id, course_id, number),
    constraint course_within_its_cap check (number between delivered + 1 and prescribed),
    constraint course_within_its_window check (treatment_window @> during),
    constraint patient_booked_once
        exclude using gist (patient_id with =, during with &&, clinic_id with =) deferrable,
    foreign key (clinic_id, session_id, during)
        references session (clinic_id, id, during) on update cascade on delete cascade,
    constraint session_of_the_courses_treatment
        foreign key (clinic_id, session_id, places, treatment)
        references session (clinic_id, id, places, treatment) on update cascade on delete cascade,
    foreign key
        (clinic_id, course_id, patient_id, treatment, prescribed, delivered, treatment_window)
        references course
            (clinic_id, id, patient_id, treatment, prescribed, delivered, treatment_window)
        on update cascade
);
