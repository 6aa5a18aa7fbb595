-- An account belongs to a record by the record's identity, which is never given to another: not by a
-- name or a number, which may change, and not by what a file calls somebody, which may be somebody
-- else's later. No foreign key: a clinic that is begun anew leaves its accounts, linked to nobody.

-- What a session holds of its account has another shape from now on: people sign in anew.
delete from spring_session;

alter table app_user add column practitioner uuid, add column patient uuid;
drop trigger access_changed on app_user;
alter table app_user
    drop constraint only_a_therapist_is_a_practitioner,
    drop constraint only_a_patient_is_a_patient;

-- Whom the words mean: first the record that files call so too, else the only one of that number.
update app_user a set practitioner = p.id
from practitioner p
where a.role = 'THERAPIST' and p.external_id = a.practitioner_id
    and concat_ws(' ', p.name, p.registration_body, p.registration_number) = a.person;
update app_user a set practitioner = p.id
from practitioner p
where a.role = 'THERAPIST' and a.practitioner is null and p.registration_number is not null
    and concat_ws(' ', p.name, p.registration_body, p.registration_number) = a.person
    and not exists (
        select from practitioner other
        where other.id <> p.id and other.registration_body = p.registration_body
            and other.registration_number = p.registration_number);
update app_user a set patient = p.id
from patient p
where a.role = 'PATIENT' and p.external_id = a.patient_id
    and coalesce(p.nhs_number, p.duplicate_number) = a.person;
update app_user a set patient = p.id
from patient p
where a.role = 'PATIENT' and a.patient is null and p.nhs_number = a.person;

do $$
declare
    closed integer;
begin
    select count(*) into closed from app_user
    where role = 'THERAPIST' and practitioner is null or role = 'PATIENT' and patient is null;
    if closed > 0 then
        raise warning '% account(s) belong to nobody in the clinic''s records any more. They are kept, but show no roster and no sessions until an administrator links them.', closed;
    end if;
end $$;

alter table app_user drop column practitioner_id, drop column patient_id, drop column person;
alter table app_user rename column practitioner to practitioner_id;
alter table app_user rename column patient to patient_id;
alter table app_user
    add constraint only_a_therapist_is_a_practitioner
        check (role = 'THERAPIST' or practitioner_id is null),
    add constraint only_a_patient_is_a_patient check (role = 'PATIENT' or patient_id is null);

create trigger access_changed before update on app_user for each row
    when ((old.username, old.password_hash, old.role, old.practitioner_id, old.patient_id)
        is distinct from
        (new.username, new.password_hash, new.role, new.practitioner_id, new.patient_id))
    execute function access_changed();

comment on column app_user.practitioner_id is
    'Whose roster a therapist sees; null: nobody''s, until an administrator links the account.';
comment on column app_user.patient_id is
    'Whose sessions a patient sees; null: nobody''s, until an administrator links the account.';
