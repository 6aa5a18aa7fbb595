-- Whoever treats is told what changed since they last looked as well; who is a patient too has two looks.
alter table last_look
    add column role text not null default 'PATIENT',
    drop constraint last_look_pkey,
    add primary key (account_id, role),
    add constraint looks_are_of_patients_or_therapists check (role in ('PATIENT', 'THERAPIST'));
alter table last_look alter column role drop default;
comment on column last_look.role is 'As a patient, or as who treats.';
