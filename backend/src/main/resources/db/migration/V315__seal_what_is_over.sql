-- The last number was read after the sealing transaction had its own: a writer that began in between
-- was sealed past, and its entries stood as added ever after.

-- Seals what has been committed and answers how many entries that were; at most so many at once.
--
-- Numbers are given out before a transaction commits, so what was written up to now may be sealed only
-- when every transaction that has begun by now is over. Where one is not, this waits for it by a later
-- call.
create or replace function audit_seal_committed(most bigint) returns bigint
    language plpgsql security definer
    set timezone = 'UTC'
as $$
declare
    -- read before this transaction has a number of its own: whoever draws a later number of an entry
    -- may have a later transaction too, which is not waited for
    written constant bigint := (select last_value from audit_entry_id_seq);
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
        head.waiting_to := written;
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

-- What it writes goes into these tables, whatever a session calls its own.
do $$
begin
    execute format('alter function audit_seal_committed(bigint) set search_path = %I, pg_temp',
        current_schema());
end $$;
