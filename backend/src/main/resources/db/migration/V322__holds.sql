-- Places that somebody keeps for some minutes while talking to a patient. They have a table of their
-- own: a held place is no appointment, nobody is told of it, and what reads appointments need not know.
-- The columns made for them in session and appointment stay null.

delete from hold;
alter table hold
    add column clinic_id bigint not null references clinic on delete cascade,
    add column course_id uuid not null references course on delete cascade,
    add column held_by_name text not null;

create table held_place (
    hold_id uuid not null references hold on delete cascade,
    number smallint not null,
    patient_id uuid not null references patient on delete cascade,
    -- the class it is a place in; null: the time itself is held
    session_id uuid references session on delete cascade,
    -- what files call the class it is to be a session of; null where it is for one person
    class_name text,
    room_id uuid not null references room on delete cascade,
    lead_id uuid not null references practitioner on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
    primary key (hold_id, number),
    constraint held_place_has_a_length check (ends_at > starts_at),
    constraint held_room_once
        exclude using gist (room_id with =, during with &&) where (session_id is null),
    constraint held_practitioner_once
        exclude using gist (lead_id with =, during with &&) where (session_id is null),
    constraint held_patient_once exclude using gist (patient_id with =, during with &&)
);
create index held_place_of_session on held_place (session_id) where session_id is not null;

-- What is held is given to nobody else, and what is given is not held. Whoever acts has the turns of
-- the rooms and people concerned, so what is seen here stays true until the act commits. Past its
-- expiry a hold is in nobody's way, whether its rows are still there or not. Whoever takes over a
-- hold deletes it first.
create function refuse_what_is_held() returns trigger language plpgsql as $$
declare
    span tstzrange := tstzrange(new.starts_at, new.ends_at);
    broken text;
begin
    if tg_table_name = 'session' then
        select 'held_room_once' into broken from held_place p join hold h on h.id = p.hold_id
        where p.session_id is null and p.room_id = new.room_id and p.during && span
            and h.expires_at > clock_timestamp() limit 1;
    elsif tg_table_name = 'session_staff' then
        select 'held_practitioner_once' into broken from held_place p join hold h on h.id = p.hold_id
        where p.session_id is null and p.lead_id = new.practitioner_id and p.during && span
            and h.expires_at > clock_timestamp() limit 1;
    else
        select 'held_patient_once' into broken from held_place p join hold h on h.id = p.hold_id
        where p.patient_id = new.patient_id and p.during && span
            and h.expires_at > clock_timestamp() limit 1;
        if broken is null then
            select 'held_seat_once' into broken from held_place p join hold h on h.id = p.hold_id
            where p.session_id = new.session_id and h.expires_at > clock_timestamp()
            having count(*) > 0 and count(*) + (
                select count(*) from appointment a where a.session_id = new.session_id) >= new.places;
        end if;
    end if;
    if broken is not null then
        raise exception 'somebody holds that place' using errcode = '23P01', constraint = broken;
    end if;
    return new;
end $$;
create trigger held_room before insert or update of room_id, starts_at, ends_at on session
    for each row execute function refuse_what_is_held();
create trigger held_practitioner before insert or update of practitioner_id, starts_at, ends_at
    on session_staff for each row execute function refuse_what_is_held();
create trigger held_seat before insert or update of session_id, patient_id, starts_at, ends_at
    on appointment for each row execute function refuse_what_is_held();

create function refuse_to_hold_what_is_given() returns trigger language plpgsql as $$
declare
    span tstzrange := tstzrange(new.starts_at, new.ends_at);
    broken text;
begin
    if new.session_id is null then
        select 'room_booked_once' into broken from session s
        where s.room_id = new.room_id and s.during && span limit 1;
        if broken is null then
            select 'practitioner_booked_once' into broken from session_staff s
            where s.practitioner_id = new.lead_id and s.during && span limit 1;
        end if;
    else
        select 'place_within_the_session' into broken from session s
        where s.id = new.session_id and s.places <= (
                select count(*) from appointment a where a.session_id = s.id) + (
                select count(*) from held_place p join hold h on h.id = p.hold_id
                where p.session_id = s.id and h.expires_at > clock_timestamp());
    end if;
    if broken is null then
        select 'patient_booked_once' into broken from appointment a
        where a.patient_id = new.patient_id and a.during && span limit 1;
    end if;
    if broken is not null then
        raise exception 'that place is given' using errcode = '23P01', constraint = broken;
    end if;
    return new;
end $$;
create trigger given_place before insert on held_place
    for each row execute function refuse_to_hold_what_is_given();

comment on column hold.clinic_id is 'Of which clinic.';
comment on column hold.course_id is 'For which course.';
comment on column hold.held_by is 'By whose account.';
comment on column hold.held_by_name is 'By whom, as it is shown to others.';
comment on table hold is 'Places of a course that somebody keeps for minutes, or until a deadline.';
comment on table held_place is 'A place that is held.';
comment on column held_place.hold_id is 'Of which hold.';
comment on column held_place.number is 'Which of its places, from 1.';
comment on column held_place.patient_id is 'For whom.';
comment on column held_place.session_id is 'In which class session; null where the time itself is held.';
comment on column held_place.class_name is
    'What files call the class it is to be a session of; null where it is for one person.';
comment on column held_place.room_id is 'In which room.';
comment on column held_place.lead_id is 'With whom.';
comment on column held_place.starts_at is 'From when.';
comment on column held_place.ends_at is 'Until when.';
comment on column held_place.during is 'Its time.';
