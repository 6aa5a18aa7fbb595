-- A free place that is offered to one after another of those who wait, and what each said.

create table offered_place (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    treatment_id uuid not null references treatment,
    starts_at timestamptz not null,
    lead_id uuid not null references practitioner on delete cascade,
    room_id uuid not null references room on delete cascade,
    -- how long each has to answer
    answer_minutes smallint not null check (answer_minutes between 5 and 2880),
    state text not null default 'OPEN'
        check (state in ('OPEN', 'TAKEN', 'NOBODY', 'WITHDRAWN', 'GONE', 'TOO_LATE')),
    opened_by uuid not null,
    opened_by_name text not null,
    opened_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz,
    constraint only_what_is_over_was_closed check ((state = 'OPEN') = (closed_at is null))
);
-- one at a time: else two rounds would offer one place to two people
create unique index place_offered_once on offered_place (lead_id, starts_at) where state = 'OPEN';
create unique index room_offered_once on offered_place (room_id, starts_at) where state = 'OPEN';
create index offered_place_by_opening on offered_place (clinic_id, opened_at desc);

create table offer (
    id uuid primary key default uuidv7(),
    place_id uuid not null references offered_place on delete cascade,
    number smallint not null,
    course_id uuid not null references course on delete cascade,
    state text not null
        check (state in ('OFFERED', 'TAKEN', 'LEFT', 'NO_ANSWER', 'EXPIRED', 'WITHDRAWN', 'PASSED_OVER')),
    -- why somebody was passed over
    why text,
    -- what keeps the place until then, and a little longer: whoever is next gets it without a gap
    hold_id uuid references hold on delete set null,
    offered_at timestamptz not null default clock_timestamp(),
    answers_by timestamptz,
    answered_at timestamptz,
    answered_by text,
    constraint offers_in_their_order unique (place_id, number),
    constraint everybody_is_asked_once unique (place_id, course_id),
    constraint only_who_is_passed_over_has_a_reason check ((state = 'PASSED_OVER') = (why is not null)),
    constraint only_who_is_asked_has_a_deadline check ((state = 'PASSED_OVER') = (answers_by is null))
);
create unique index offered_to_one_at_a_time on offer (place_id) where state = 'OFFERED';
create unique index one_offer_at_a_time on offer (course_id) where state = 'OFFERED';
create index offer_of_hold on offer (hold_id) where hold_id is not null;

comment on table offered_place is 'A free place that is offered to one after another.';
comment on column offered_place.id is 'Never changes.';
comment on column offered_place.clinic_id is 'Of which clinic.';
comment on column offered_place.treatment_id is 'To those who wait for which treatment.';
comment on column offered_place.starts_at is 'From when.';
comment on column offered_place.lead_id is 'With whom.';
comment on column offered_place.room_id is 'In which room.';
comment on column offered_place.answer_minutes is 'How long each has to answer.';
comment on column offered_place.state is
    'Being offered; taken; nobody was left to ask; withdrawn; given to somebody else; begun.';
comment on column offered_place.opened_by is 'By whose account it was put on offer.';
comment on column offered_place.opened_by_name is 'By whom, as it is shown to others.';
comment on column offered_place.opened_at is 'Since when.';
comment on column offered_place.closed_at is 'When that ended.';
comment on table offer is 'Somebody who was offered a place, or passed over, in the order of asking.';
comment on column offer.id is 'Never changes.';
comment on column offer.place_id is 'Which place.';
comment on column offer.number is 'In which order, from 1.';
comment on column offer.course_id is 'To whose course.';
comment on column offer.state is
    'Waits for an answer; taken; left; nobody answered; deadline passed; withdrawn; passed over.';
comment on column offer.why is 'Why the person was passed over.';
comment on column offer.hold_id is 'What keeps the place meanwhile.';
comment on column offer.offered_at is 'When they were offered it, or passed over.';
comment on column offer.answers_by is 'Until when they could answer.';
comment on column offer.answered_at is 'When it was answered, or ended.';
comment on column offer.answered_by is 'Who entered the answer.';
