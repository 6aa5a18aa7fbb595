-- A person may have more than one role: who treats may also keep the desk, and who runs the clinic may
-- treat. What each role may reach is the program's to know.

-- What a session holds of its account has another shape from now on: people sign in anew.
delete from spring_session;

create table account_role (
    account_id uuid not null references app_user on delete cascade,
    role text not null,
    primary key (account_id, role),
    constraint role_is_known
        check (role in ('ADMINISTRATOR', 'CLERK', 'CLINICIAN', 'THERAPIST', 'PATIENT'))
);
insert into account_role select id, role from app_user;

drop trigger access_changed on app_user;
alter table app_user
    drop constraint only_a_therapist_is_a_practitioner,
    drop constraint only_a_patient_is_a_patient,
    drop column role;

create trigger access_changed before update on app_user for each row
    when ((old.username, old.password_hash, old.practitioner_id, old.patient_id)
        is distinct from
        (new.username, new.password_hash, new.practitioner_id, new.patient_id))
    execute function access_changed();

-- A role that is given or taken away ends the account's sessions as another password does.
create function roles_changed() returns trigger language plpgsql as $$
begin
    update app_user set access_version = access_version + 1
    where id = coalesce(new.account_id, old.account_id);
    return null;
end $$;

create trigger roles_changed after insert or update or delete on account_role for each row
    execute function roles_changed();

call audit_table('app_user', 'id', left_out => '{access_version}', secret => '{password_hash}');
call audit_table('account_role', 'account_id');

comment on table account_role is 'What the person of an account may do; one role a row.';
comment on column account_role.account_id is 'Whose role it is.';
comment on column account_role.role is
    'ADMINISTRATOR, CLERK, CLINICIAN, THERAPIST or PATIENT; which endpoints are open to it the program says.';
comment on column app_user.practitioner_id is
    'Whose roster the person sees if they treat; null: nobody''s, until an administrator links the account.';
comment on column app_user.patient_id is
    'Whose sessions a patient sees; null: nobody''s, until an administrator links the account.';
