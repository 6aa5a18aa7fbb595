-- A hold is whole: all of its places are kept or none. Where one goes with its class, room or
-- practitioner, the hold is over, and whoever booked the rest of it would book less than was promised.
create function end_a_hold_that_lost_a_place() returns trigger language plpgsql as $$
begin
    delete from hold where id = old.hold_id;
    return null;
end $$;
create trigger hold_is_whole after delete on held_place
    for each row execute function end_a_hold_that_lost_a_place();

-- Nor is what was asked about kept where the class is elsewhere by now.
create function end_holds_in_a_class_that_moves() returns trigger language plpgsql as $$
begin
    delete from held_place where session_id = new.id;
    return null;
end $$;
create trigger held_class_moves after update of starts_at, ends_at, room_id, lead_id on session
    for each row
    when ((old.starts_at, old.ends_at, old.room_id, old.lead_id)
        is distinct from (new.starts_at, new.ends_at, new.room_id, new.lead_id))
    execute function end_holds_in_a_class_that_moves();

-- The columns for held places in session and appointment go: nothing ever wrote them. What read them
-- is as it was, without.
create or replace view untold_change as
select t.course_id, t.appointment_id,
    case when a.id is null then 'CANCELLED' when t.is_off then 'PUT_BACK' else 'MOVED' end as kind,
    t.sequence, t.is_off as told_off,
    t.starts_at as told_starts_at, t.ends_at as told_ends_at, t.site_id as told_site_id,
    t.room_id as told_room_id, t.lead_id as told_lead_id,
    s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id,
    greatest(t.starts_at, s.starts_at) as concerns_until
from told_appointment t
left join appointment a on a.id = t.appointment_id
left join session s on s.id = a.session_id
where case
    when a.id is null then not t.is_off and not exists (
        select from cancelled_appointment x
        where x.id = t.appointment_id and x.outcome in ('2', '2S'))
    else t.is_off or (t.starts_at, t.ends_at, t.site_id, t.room_id, t.lead_id)
        is distinct from (s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id)
    end
union all
select a.course_id, a.id, 'BOOKED', 0, false, null, null, null, null, null,
    s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id, s.starts_at
from appointment a join session s on s.id = a.session_id
where not exists (select from told_appointment t where t.appointment_id = a.id);

create or replace function renew_notices(courses uuid[]) returns void
    language plpgsql
    -- the digest has times in words
    set timezone = 'UTC'
    -- one course and thousands want different plans
    set plan_cache_mode = force_custom_plan
as $$
begin
    perform from course where id = any (courses) order by id for no key update;
    with untold as materialized (
        select u.course_id, u.appointment_id, u::text as said
        from untold_change u where u.course_id = any (courses)),
    renewed as (
        insert into notice as n (course_id, digest)
        select course_id, md5(string_agg(said, ';' order by appointment_id))
        from untold group by course_id order by course_id
        on conflict (course_id) do update set digest = excluded.digest, changed_at = now(),
            tries = 0, next_try_at = now(), is_refused = false, last_fault = null
            where n.digest <> excluded.digest),
    withdrawn as (
        delete from notice n where n.course_id = any (courses)
            and n.course_id not in (select course_id from untold))
    -- an appointment about which there is nothing to tell has been told of as it is
    update appointment a set told_revision = a.revision
    where a.course_id = any (courses) and a.told_revision < a.revision
        and a.id not in (select appointment_id from untold);
end $$;

create or replace function appointments_came() returns trigger
    language plpgsql
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
begin
    insert into told_appointment (appointment_id, course_id, starts_at, ends_at, site_id, room_id, lead_id)
    select a.id, a.course_id, s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id
    from added a join session s on s.id = a.session_id
    where a.told_revision >= a.revision
    on conflict (appointment_id) do nothing;
    perform notices_are_due(array_agg(distinct course_id)) from added;
    return null;
end $$;

create or replace function appointments_changed() returns trigger
    language plpgsql
as $$
begin
    perform notices_are_due(array_agg(distinct course_id))
    from (
        select id, session_id, course_id, starts_at, ends_at from added
        except
        select id, session_id, course_id, starts_at, ends_at from gone) as changed;
    return null;
end $$;

alter table session drop column hold_id;
alter table appointment drop column hold_id;

comment on table hold is 'Places of a course that somebody keeps for minutes, or until a deadline.';
