-- Patients, how to reach them, and when they can come. A patient is recognised by their NHS number,
-- so that a corrected number or a changed surname keeps what refers to them.

-- What was there until now steps aside until it has been taken over.
create schema if not exists aside;
alter table course drop constraint course_clinic_id_patient_id_fkey;
alter table patient set schema aside;
alter table patient_window set schema aside;
alter table patient_absence set schema aside;

-- A name as it is searched for: no accents, no apostrophes of any shape, a hyphen as a blank.
create function folded_name(name text) returns text
    language sql immutable strict
    return trim(regexp_replace(
        regexp_replace(
            translate(
                replace(replace(lower(normalize(name, nfd)), 'ß', 'ss'), 'æ', 'ae'),
                'øłđðıœ', 'olddio'),
            '[\u0300-\u036f\u0027\u0060\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032]', '', 'g'),
        '[\s,.\u002d\u2010-\u2015]+', ' ', 'g'));

create table patient (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    external_id text not null,
    position integer not null,
    nhs_number text,
    duplicate_number text,
    given_name text not null,
    family_name text not null,
    folded_name text not null generated always as
        (folded_name(given_name || ' ' || family_name)) stored,
    date_of_birth date not null,
    needs text[] not null,
    practitioner_gender text,
    states_availability boolean not null,
    email text,
    telephone text,
    address text,
    notices text not null default 'LETTER' check (notices in ('LETTER', 'EMAIL', 'TEXT', 'TELEPHONE')),
    language text not null default 'en',
    interpreter boolean not null default false,
    retired_on date,
    version integer not null default 0,
    constraint patient_named_once_outside unique (clinic_id, external_id),
    -- two clerks who register one person at once: the second is told who is there
    constraint patient_registered_once unique (clinic_id, nhs_number)
);
create index patient_by_name on patient (clinic_id, lower(family_name), lower(given_name));

create table patient_window (
    patient_id uuid not null references patient on delete cascade,
    kind text not null check (kind in ('AVAILABLE', 'PREFERRED')),
    position integer not null,
    day text not null,
    starts time not null,
    ends time not null,
    primary key (patient_id, kind, position),
    constraint window_begins_before_it_ends check (starts < ends)
);

create table patient_absence (
    patient_id uuid not null references patient on delete cascade,
    position integer not null,
    first_day date not null,
    last_day date not null,
    primary key (patient_id, position),
    constraint patient_absence_begins_before_it_ends check (first_day <= last_day)
);

-- Taken over, and the ids of the files kept. Two records of one NHS number are two patients until
-- somebody has looked: the later one keeps the number as a duplicate.
insert into patient (clinic_id, external_id, position, nhs_number, duplicate_number, given_name,
    family_name, date_of_birth, needs, practitioner_gender, states_availability)
select clinic_id, id, position, case when nth = 1 then nhs_number end,
    case when nth > 1 then nhs_number end, given_name, family_name, date_of_birth, needs,
    practitioner_gender, states_availability
from (select *, row_number() over (partition by clinic_id, nhs_number order by position) as nth
    from aside.patient) p
order by position;
insert into patient_window (patient_id, kind, position, day, starts, ends)
select p.id, w.kind, w.position, w.day, w.starts, w.ends from aside.patient_window w
join patient p on p.clinic_id = w.clinic_id and p.external_id = w.patient_id;
insert into patient_absence (patient_id, position, first_day, last_day)
select p.id, a.position, a.first_day, a.last_day from aside.patient_absence a
join patient p on p.clinic_id = a.clinic_id and p.external_id = a.patient_id;
alter table course add constraint course_clinic_id_patient_id_fkey
    foreign key (clinic_id, patient_id) references patient (clinic_id, external_id)
    on update cascade;
drop table aside.patient_window, aside.patient_absence, aside.patient;

comment on table patient is 'A person whom the clinic treats.';
comment on column patient.id is 'Never changes and is never given to another.';
comment on column patient.clinic_id is 'Of which clinic.';
comment on column patient.external_id is 'What files call them; their id where they were registered on screen.';
comment on column patient.position is 'Where they stand in files.';
comment on column patient.nhs_number is 'What recognises the person; null: not known yet.';
comment on column patient.duplicate_number is
    'The NHS number the record came with, when another record had it already: for somebody to look at.';
comment on column patient.given_name is 'Given names.';
comment on column patient.family_name is 'Family name.';
comment on column patient.folded_name is 'The whole name as it is searched for.';
comment on column patient.date_of_birth is 'When they were born.';
comment on column patient.needs is 'Room features without which they cannot be treated.';
comment on column patient.practitioner_gender is 'By whom alone they may be treated one to one; null: by anybody.';
comment on column patient.states_availability is
    'False: comes whenever the clinic is open; true without windows: cannot come at all.';
comment on column patient.email is 'Where mail reaches them.';
comment on column patient.telephone is 'Where a call reaches them.';
comment on column patient.address is 'Where a letter reaches them.';
comment on column patient.notices is 'How they want to be told.';
comment on column patient.language is 'The language they are told in, as a BCP 47 tag.';
comment on column patient.interpreter is 'Whether an interpreter has to be there.';
comment on column patient.retired_on is 'Not with the clinic from this date on.';
comment on column patient.version is 'Counts the edits, windows and absences included.';

comment on table patient_window is 'When in the week a patient can come, or would like to.';
comment on column patient_window.patient_id is 'Whose.';
comment on column patient_window.kind is 'Can come (hard), or would like to.';
comment on column patient_window.position is 'Their order.';
comment on column patient_window.day is 'Which weekday.';
comment on column patient_window.starts is 'From this time.';
comment on column patient_window.ends is 'To this time.';

comment on table patient_absence is 'Whole dates on which a patient cannot come.';
comment on column patient_absence.patient_id is 'Whose.';
comment on column patient_absence.position is 'Their order.';
comment on column patient_absence.first_day is 'The first date.';
comment on column patient_absence.last_day is 'The last date.';
