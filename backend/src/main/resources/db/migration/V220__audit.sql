-- Who changed what, when and why: written by triggers, whoever writes; changed by nobody.
--
-- Entries are appended without a chain, so that writers do not wait for one another. A job takes what
-- has been committed and seals it: each seal covers the entries after the former seal's and is chained
-- to it by its hash. An entry that is changed, removed or slipped in later no longer fits its seal.
--
-- The application's role reads these tables and no more (their names begin with audit_). It says who
-- acts by settings that end with the transaction: painclinic.actor_kind, .actor_account, .actor,
-- .actor_role and .why.

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    transaction xid8 not null default pg_current_xact_id(),
    actor_kind text not null check (actor_kind in ('PERSON', 'JOB', 'DATABASE')),
    account_id uuid,
    actor text not null,
    actor_role text,
    why text,
    entity text not null,
    operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')),
    record_id text not null,
    row_id text not null,
    was jsonb,
    became jsonb,
    constraint a_person_has_an_account check ((actor_kind = 'PERSON') = (account_id is not null))
);
create index audit_entry_of_record on audit_entry (record_id, id);

create table audit_seal (
    number bigint primary key,
    after_entry bigint not null,
    to_entry bigint not null,
    entries bigint not null,
    sealed_at timestamptz not null,
    previous bytea not null,
    hash bytea not null,
    constraint one_chain_of_seals unique (previous),
    constraint seal_covers_something check (after_entry < to_entry and entries > 0)
);

-- One row: the newest seal, and entries that wait for others to end before they can be sealed.
create table audit_head (
    one boolean primary key default true check (one),
    number bigint not null,
    to_entry bigint not null,
    hash bytea not null,
    waiting_to bigint,
    waiting_for xid8,
    constraint waits_for_somebody check ((waiting_to is null) = (waiting_for is null))
);
insert into audit_head (number, to_entry, hash) values (0, 0, '\x');

-- A statement's rows, as they were and as they became. Both come in one order, so an updated row is
-- paired by its place: its key may have changed too. The pairs are hashed, because a plan made for one
-- row would go through them all for each of them; "offset 0" makes a row's JSON once, not at each use.
--
-- A part of a record, such as a practitioner's Monday, is written whole, because few of its columns alone
-- say nothing. Arguments: the column that names the record a row belongs to; the columns that name the row; columns
-- that are left out; columns of which it is said only that they changed.
create function audit_changes() returns trigger
    language plpgsql security definer
    set timezone = 'UTC' set enable_nestloop = off
as $$
declare
    record_key constant text := tg_argv[0];
    row_key constant text[] := tg_argv[1];
    left_out constant text[] := tg_argv[2];
    secret constant text[] := tg_argv[3];
    is_part constant boolean := row_key <> array[record_key];
    named constant text := nullif(current_setting('painclinic.actor', true), '');
    kind constant text := case when named is null then 'DATABASE'
        else current_setting('painclinic.actor_kind', true) end;
    account constant uuid := case when named is not null
        then nullif(current_setting('painclinic.actor_account', true), '')::uuid end;
    actor constant text := coalesce(named, session_user);
    its_role constant text := case when named is not null
        then nullif(current_setting('painclinic.actor_role', true), '') end;
    why constant text := nullif(current_setting('painclinic.why', true), '');
begin
    if tg_op = 'INSERT' then
        insert into audit_entry (actor_kind, account_id, actor, actor_role, why, entity, operation,
            record_id, row_id, became)
        select kind, account, actor, its_role, why, tg_table_name, tg_op,
            r.j ->> record_key, audit_row_id(r.j, row_key), jsonb_strip_nulls(r.j - left_out - secret)
        from (select to_jsonb(n) as j from added n offset 0) r;
    elsif tg_op = 'DELETE' then
        insert into audit_entry (actor_kind, account_id, actor, actor_role, why, entity, operation,
            record_id, row_id, was)
        select kind, account, actor, its_role, why, tg_table_name, tg_op,
            r.j ->> record_key, audit_row_id(r.j, row_key), jsonb_strip_nulls(r.j - left_out - secret)
        from (select to_jsonb(o) as j from gone o offset 0) r;
    elsif tg_op = 'UPDATE' then
        insert into audit_entry (actor_kind, account_id, actor, actor_role, why, entity, operation,
            record_id, row_id, was, became)
        select kind, account, actor, its_role, why, tg_table_name, tg_op, after ->> record_key,
            audit_row_id(after, row_key),
            case when is_part then before else changed.was end - secret,
            case when is_part then after else changed.became end - secret || coalesce((
                select jsonb_object_agg(k, 'another') from unnest(secret) as k
                where changed.was ? k), '{}')
        from (select o.n, to_jsonb(o.r) - left_out as before, to_jsonb(a.r) - left_out as after
            from (select row_number() over () as n, r from gone r) o
            join (select row_number() over () as n, r from added r) a on a.n = o.n
            where o.r is distinct from a.r offset 0) pairs,
            lateral (select jsonb_object_agg(k, v) as was, jsonb_object_agg(k, after -> k) as became
                from jsonb_each(before) as e (k, v) where after -> k is distinct from v) changed
        where changed.was is not null
        order by pairs.n;
    else
        insert into audit_entry (actor_kind, account_id, actor, actor_role, why, entity, operation,
            record_id, row_id)
        values (kind, account, actor, its_role, why, tg_table_name, tg_op,
            '', '');
    end if;
    return null;
end $$;

-- A row's own name within its table.
create function audit_row_id(found jsonb, row_key text[]) returns text
    language sql immutable
    return case cardinality(row_key) when 1 then found ->> row_key[1]
        else (select string_agg(found ->> k, ' ' order by n)
            from unnest(row_key) with ordinality as key (k, n)) end;

-- Lets the changes of a table be written down from now on, a statement at a time. Generated columns
-- follow from others and are left out.
create procedure audit_table(relation regclass, record_key text,
        left_out text[] default '{}', secret text[] default '{}')
    language plpgsql
as $$
declare
    row_key constant text[] := array(
        select attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid
            and a.attnum = any (i.indkey)
        where i.indrelid = relation and i.indisprimary
        order by array_position(i.indkey, a.attnum));
    generated constant text[] := array(
        select attname from pg_attribute
        where attrelid = relation and attgenerated <> '' and not attisdropped);
    args constant text := format('%L, %L, %L, %L', record_key, row_key, left_out || generated, secret);
begin
    if row_key = '{}' then
        raise exception 'The table % has no primary key, so its rows cannot be named.', relation;
    end if;
    execute format('create or replace trigger audit_insert after insert on %s
        referencing new table as added for each statement execute function audit_changes(%s)',
        relation, args);
    execute format('create or replace trigger audit_delete after delete on %s
        referencing old table as gone for each statement execute function audit_changes(%s)',
        relation, args);
    execute format('create or replace trigger audit_update after update on %s
        referencing old table as gone new table as added
        for each statement execute function audit_changes(%s)', relation, args);
    execute format('create or replace trigger audit_truncate after truncate on %s
        for each statement execute function audit_changes(%s)', relation, args);
end $$;

create function audit_stays() returns trigger
    language plpgsql
as $$
begin
    raise exception 'The audit is not changed.' using errcode = 'insufficient_privilege';
end $$;
create trigger entries_stay before update or delete or truncate on audit_entry
    for each statement execute function audit_stays();
create trigger seals_stay before update or delete or truncate on audit_seal
    for each statement execute function audit_stays();

-- The hash of the entries after one up to another, in a form that no setting of a session changes, and
-- how many they are. The program verifies by a text of its own, so that nobody who can replace this
-- function can hide anything.
create function audit_digest(after_entry bigint, to_entry bigint, out entries bigint, out digest bytea)
    language sql stable
    set timezone = 'UTC'
as $$
    select count(*), sha256(string_agg(sha256(convert_to(jsonb_build_array(id,
        extract(epoch from at), transaction::text, actor_kind, account_id, actor, actor_role, why,
        entity, operation, record_id, row_id, was, became)::text, 'UTF8')), ''::bytea order by id))
    from audit_entry where id > after_entry and id <= to_entry
$$;

-- Seals what has been committed and answers how many entries that were; at most so many at once.
--
-- Numbers are given out before a transaction commits, so what was written up to now may be sealed only
-- when every transaction that has begun by now is over. Where one is not, this waits for it by a later
-- call.
create function audit_seal_committed(most bigint) returns bigint
    language plpgsql security definer
    set timezone = 'UTC'
as $$
declare
    head audit_head;
    last_entry bigint;
    batch record;
    sealed audit_seal;
begin
    if not exists (select from audit_entry where id > (select to_entry from audit_head)) then
        return 0;
    end if;
    select * into head from audit_head for update skip locked;
    if head.one is null then
        return 0;
    end if;
    -- a copy restored elsewhere counts its transactions anew
    if head.waiting_to is null or head.waiting_for > pg_current_xact_id() then
        head.waiting_to := (select last_value from audit_entry_id_seq);
        head.waiting_for := pg_current_xact_id();
        update audit_head set waiting_to = head.waiting_to, waiting_for = head.waiting_for;
    end if;
    if pg_snapshot_xmin(pg_current_snapshot()) < head.waiting_for then
        return 0;
    end if;
    last_entry := (select max(id) from (select id from audit_entry
        where id > head.to_entry and id <= head.waiting_to order by id limit most) as next);
    if last_entry is null then
        update audit_head set waiting_to = null, waiting_for = null;
        return 0;
    end if;
    batch := audit_digest(head.to_entry, last_entry);
    sealed := (head.number + 1, head.to_entry, last_entry, batch.entries, clock_timestamp(), head.hash,
        null);
    sealed.hash := sha256(convert_to(jsonb_build_array(sealed.number, sealed.after_entry,
        sealed.to_entry, sealed.entries, extract(epoch from sealed.sealed_at),
        encode(sealed.previous, 'hex'), encode(batch.digest, 'hex'))::text, 'UTF8'));
    insert into audit_seal select sealed.*;
    update audit_head set number = sealed.number, to_entry = sealed.to_entry, hash = sealed.hash,
        waiting_to = case when last_entry < head.waiting_to and batch.entries = most
            then head.waiting_to end,
        waiting_for = case when last_entry < head.waiting_to and batch.entries = most
            then head.waiting_for end;
    return batch.entries;
end $$;

-- What they write goes into these tables, whatever a session calls its own.
do $$
begin
    execute format('alter function audit_changes() set search_path = %I, pg_temp', current_schema());
    execute format('alter function audit_digest(bigint, bigint) set search_path = %I, pg_temp',
        current_schema());
    execute format('alter function audit_seal_committed(bigint) set search_path = %I, pg_temp',
        current_schema());
end $$;

comment on table audit_entry is 'One change of one row: who, when, why, what it was and what it became.';
comment on column audit_entry.id is 'In the order in which they were written; numbers may be missing, of transactions that came to nothing.';
comment on column audit_entry.at is 'When.';
comment on column audit_entry.transaction is 'What was changed together.';
comment on column audit_entry.actor_kind is 'PERSON: who was signed in; JOB: the program by itself; DATABASE: somebody past the program.';
comment on column audit_entry.account_id is 'A persons account, for ever.';
comment on column audit_entry.actor is 'The persons name at that time; the jobs; the database role.';
comment on column audit_entry.actor_role is 'What the person was allowed to do.';
comment on column audit_entry.why is 'The reason, where the act has one.';
comment on column audit_entry.entity is 'The table.';
comment on column audit_entry.operation is 'What was done to the row, or to all rows at once.';
comment on column audit_entry.record_id is 'The record that the row belongs to: hours belong to their practitioner.';
comment on column audit_entry.row_id is 'The row itself, by its primary key.';
comment on column audit_entry.was is 'What is no longer so: a deleted rows columns, or those that an update changed; all of them where the row is a part of a record.';
comment on column audit_entry.became is 'What is so now: an added rows columns, or those that an update changed; all of them where the row is a part of a record.';

comment on table audit_seal is 'Entries that can no longer be changed unseen, each seal chained to the one before.';
comment on column audit_seal.number is 'From 1, without a gap.';
comment on column audit_seal.after_entry is 'The last entry of the seal before.';
comment on column audit_seal.to_entry is 'The last entry of this one.';
comment on column audit_seal.entries is 'How many lie between.';
comment on column audit_seal.sealed_at is 'When.';
comment on column audit_seal.previous is 'The hash of the seal before.';
comment on column audit_seal.hash is 'Of everything this seal says and of its entries.';

comment on table audit_head is 'The newest seal, and what waits to be sealed.';
comment on column audit_head.one is 'There is one row.';
comment on column audit_head.number is 'The newest seal.';
comment on column audit_head.to_entry is 'Its last entry.';
comment on column audit_head.hash is 'Its hash.';
comment on column audit_head.waiting_to is 'Entries up to this one wait to be sealed.';
comment on column audit_head.waiting_for is 'Until every transaction before this one is over.';
