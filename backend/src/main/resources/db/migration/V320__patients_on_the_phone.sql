-- What a patient finds on the telephone: how to get there, whom to ring, whether they may move their own
-- appointments, what they have confirmed, and what they say to the desk.
alter table site
    add column address text,
    add column directions text,
    add column bring text;
comment on column site.address is 'Where it is, as a letter has it.';
comment on column site.directions is 'How to get there, in the words patients are told.';
comment on column site.bring is 'What to bring and wear.';

alter table clinic
    add column telephone text,
    add column patients_move boolean not null default false,
    add column notice_hours integer not null default 24,
    add column patient_settings_version integer not null default 0,
    add constraint notice_is_sensible check (notice_hours between 1 and 336);
comment on column clinic.telephone is 'Where patients ring.';
comment on column clinic.patients_move is 'Whether patients may move their appointments themselves.';
comment on column clinic.notice_hours is
    'How long before an appointment a patient may move it; cancelling later is at short notice.';
comment on column clinic.patient_settings_version is 'Counts the edits of the three before.';

-- An appointment is written anew whenever it changes, so its confirmation names the revision it is of and
-- refers to nothing.
create table appointment_confirmation (
    appointment_id uuid primary key,
    revision integer not null,
    confirmed_at timestamptz not null
);
comment on table appointment_confirmation is 'What patients have said they will come to.';
comment on column appointment_confirmation.appointment_id is 'Which appointment.';
comment on column appointment_confirmation.revision is
    'Which revision of it; one that was moved since is not confirmed.';
comment on column appointment_confirmation.confirmed_at is 'When.';

create table desk_note (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    written_at timestamptz not null,
    written_by text not null,
    patient_id uuid references patient on delete cascade,
    practitioner_id uuid references practitioner on delete cascade,
    said text not null,
    about timestamptz,
    done_at timestamptz,
    done_by text,
    constraint note_is_somebodys check (num_nonnulls(patient_id, practitioner_id) = 1),
    constraint note_says_something check (said <> '' and length(said) <= 1000),
    constraint note_is_done_by_somebody check ((done_at is null) = (done_by is null))
);
create index desk_note_open on desk_note (clinic_id, written_at) where done_at is null;
comment on table desk_note is 'What patients and therapists say to the desk.';
comment on column desk_note.id is 'Never changes.';
comment on column desk_note.clinic_id is 'To which clinic.';
comment on column desk_note.written_at is 'When.';
comment on column desk_note.written_by is 'The name of whoever wrote it.';
comment on column desk_note.patient_id is 'From which patient; null: from a therapist.';
comment on column desk_note.practitioner_id is 'From which therapist; null: from a patient.';
comment on column desk_note.said is 'What they say.';
comment on column desk_note.about is 'The time of the appointment it is about; null: of none.';
comment on column desk_note.done_at is 'When somebody dealt with it; null: nobody yet.';
comment on column desk_note.done_by is 'Who dealt with it.';

-- What somebody last saw of their own appointments, to tell them what has changed since. One row an
-- account; it is no record of the clinic and is not audited.
create table last_look (
    account_id uuid primary key references app_user on delete cascade,
    looked_at timestamptz not null,
    seen jsonb not null
);
comment on table last_look is 'What somebody last saw of their own appointments.';
comment on column last_look.account_id is 'Whose.';
comment on column last_look.looked_at is 'When they looked.';
comment on column last_look.seen is 'The appointments to come as they saw them, without names.';
