-- Who may sign in, and what as. The links name a practitioner or a patient without a foreign key:
-- an import replaces the clinic's records, and an account outlives that. An id may be somebody else's
-- after an import, so who the person was stands beside it: a link counts only while both agree.

create table app_user (
    id uuid primary key,
    username text not null unique check (username = lower(username) and username <> ''),
    display_name text not null,
    password_hash text not null,
    role text not null check (role in ('ADMINISTRATOR', 'THERAPIST', 'PATIENT')),
    practitioner_id text,
    patient_id text,
    person text,
    created_at timestamptz not null,
    constraint only_a_therapist_is_a_practitioner
        check ((role = 'THERAPIST') = (practitioner_id is not null)),
    constraint only_a_patient_is_a_patient check ((role = 'PATIENT') = (patient_id is not null))
);

-- One row for each attempt to sign in that was wrong or is being checked. Guesses are counted here
-- and not in memory, so that a second node gives nobody a second set of guesses.
create table sign_in_attempt (
    id uuid primary key,
    username text not null,
    address text not null,
    attempted_at timestamptz not null
);

create index sign_in_attempt_by_username on sign_in_attempt (username, attempted_at);
create index sign_in_attempt_by_address on sign_in_attempt (address, attempted_at);
