-- Taking something away takes effect: when an account is ended, or what it may do or its password
-- changes, its open sessions are gone, whoever made the change and by whatever means. A session is read
-- from here with each request, so the next one finds none.

-- Who checked a password knows by it whether the account changed meanwhile.
alter table app_user add column access_version integer not null default 0;

create function access_changed() returns trigger language plpgsql as $$
begin
    new.access_version := old.access_version + 1;
    return new;
end $$;

create trigger access_changed before update on app_user for each row
    when ((old.username, old.password_hash, old.role, old.practitioner_id, old.patient_id, old.person)
        is distinct from
        (new.username, new.password_hash, new.role, new.practitioner_id, new.patient_id, new.person))
    execute function access_changed();

create function sessions_end() returns trigger language plpgsql as $$
begin
    delete from spring_session where principal_name = old.username;
    return null;
end $$;

create trigger sessions_end_with_change after update on app_user for each row
    when (old.access_version is distinct from new.access_version)
    execute function sessions_end();

create trigger sessions_end_with_account after delete on app_user for each row
    execute function sessions_end();
