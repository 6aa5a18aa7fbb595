-- Where a guess comes from: an address, or a browser that has signed in to this account before. Guesses
-- from everywhere slow an account down only for those who were never there.
alter table sign_in_attempt rename column address to source;
alter table sign_in_attempt add column known boolean not null default false;

-- A browser in which somebody has signed in; it keeps the token, we its SHA-256.
create table known_device (
    token_hash text primary key,
    username text not null,
    used_at timestamptz not null
);

create index known_device_by_username on known_device (username);

create function devices_are_forgotten() returns trigger language plpgsql as $$
begin
    delete from known_device where username = old.username;
    return null;
end $$;

create trigger devices_are_forgotten_with_account after delete on app_user for each row
    execute function devices_are_forgotten();
