-- Accounts are opened by an invitation, ended and opened again, and one administrator always remains.

alter table app_user
    alter column password_hash drop not null,
    add column email text,
    add column ended_at timestamptz,
    add column last_sign_in_at timestamptz,
    add column version integer not null default 0;

comment on column app_user.password_hash is
    'Null: invited, and no password chosen yet. Nobody can sign in with such an account.';
comment on column app_user.email is 'Where the person can be written to; null where nobody has said.';
comment on column app_user.ended_at is
    'Since when nobody can sign in with the account; null: it is open. It may be opened again.';
comment on column app_user.last_sign_in_at is 'When its person last signed in; null: never.';
comment on column app_user.version is 'Which state of the account an administrator saw and changes.';

drop trigger access_changed on app_user;
create trigger access_changed before update on app_user for each row
    when ((old.username, old.password_hash, old.practitioner_id, old.patient_id, old.ended_at)
        is distinct from
        (new.username, new.password_hash, new.practitioner_id, new.patient_id, new.ended_at))
    execute function access_changed();

-- A link with which its person chooses a password, once. A new one takes the place of the one before.
create table sign_in_link (
    account_id uuid primary key references app_user on delete cascade,
    token_hash text not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    constraint link_lasts check (made_at < expires_at)
);

comment on table sign_in_link is
    'Links that invite somebody or let them choose another password. Gone once used.';
comment on column sign_in_link.account_id is 'Whose password is chosen.';
comment on column sign_in_link.token_hash is
    'SHA-256 of what stands in the link, which nobody but its person has.';
comment on column sign_in_link.made_at is 'When an administrator made it.';
comment on column sign_in_link.expires_at is 'From when on it opens nothing.';

-- As long as there are accounts, an administrator may sign in: two of them who end each other at one
-- moment take turns here, and the second finds out.
create function an_administrator_remains() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('painclinic.administrators', 0));
    if not exists (
            select from account_role r join app_user a on a.id = r.account_id
            where r.role = 'ADMINISTRATOR' and a.ended_at is null and a.password_hash is not null)
        and exists (select from app_user) then
        raise exception 'The last administrator stays.'
            using errcode = 'check_violation', constraint = 'an_administrator_remains';
    end if;
    return null;
end $$;

create trigger an_administrator_remains after update on app_user for each row
    when (old.ended_at is null and new.ended_at is not null)
    execute function an_administrator_remains();
-- an account that is deleted loses its roles too
create trigger an_administrator_remains after delete or update on account_role for each row
    when (old.role = 'ADMINISTRATOR')
    execute function an_administrator_remains();

call audit_table('app_user', 'id', left_out => '{access_version,version,last_sign_in_at}',
    secret => '{password_hash}');
call audit_table('sign_in_link', 'account_id', secret => '{token_hash}');
