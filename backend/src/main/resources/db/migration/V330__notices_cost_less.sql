-- Notices cost a publication little, fail one by one, and say the same in each time zone.

alter table notice add column is_refused boolean not null default false;
comment on column notice.is_refused is 'It will not be taken, however often it is tried.';
create index message_of_course on message (course_id);

-- The courses touched are looked at once, at the end, and not once for each of them: a transaction has one
-- row here while it has any there.
create table notice_round (
    transaction xid8 primary key default pg_current_xact_id()
);
comment on table notice_round is 'Transactions under way that have touched courses.';
comment on column notice_round.transaction is 'Which transaction.';

create function notices_are_due(courses uuid[]) returns void
    language plpgsql
as $$
begin
    if courses is not null then
        insert into notice_due (course_id) select unnest(courses) on conflict do nothing;
        insert into notice_round default values on conflict do nothing;
    end if;
end $$;

-- As before, with one look at what is untold.
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
    where a.course_id = any (courses) and a.hold_id is null and a.told_revision < a.revision
        and a.id not in (select appointment_id from untold);
end $$;

drop trigger notices_follow on notice_due;
create or replace function follow_changes() returns trigger
    language plpgsql
as $$
declare
    courses uuid[];
begin
    delete from notice_round where transaction = new.transaction;
    with due as (
        delete from notice_due where transaction = new.transaction returning course_id)
    select array_agg(course_id) into courses from due;
    if courses is not null then
        perform renew_notices(courses);
    end if;
    return null;
end $$;
create constraint trigger notices_follow after insert on notice_round
    deferrable initially deferred for each row execute function follow_changes();

-- A plan of these is made once for a connection, for one row or for thousands: nothing here may cost the
-- square of them, nor read a whole table for one.
create or replace function appointments_came() returns trigger
    language plpgsql
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
begin
    insert into told_appointment (appointment_id, course_id, starts_at, ends_at, site_id, room_id, lead_id)
    select a.id, a.course_id, s.starts_at, s.ends_at, s.site_id, s.room_id, s.lead_id
    from added a join session s on s.id = a.session_id
    where a.hold_id is null and a.told_revision >= a.revision
    on conflict (appointment_id) do nothing;
    perform notices_are_due(array_agg(distinct course_id)) from added where hold_id is null;
    return null;
end $$;

create or replace function appointments_went() returns trigger
    language plpgsql
as $$
begin
    perform notices_are_due(array_agg(distinct course_id)) from gone;
    return null;
end $$;

create or replace function appointments_changed() returns trigger
    language plpgsql
as $$
begin
    perform notices_are_due(array_agg(distinct course_id))
    from (
        select id, session_id, course_id, starts_at, ends_at, hold_id from added
        except
        select id, session_id, course_id, starts_at, ends_at, hold_id from gone) as changed;
    return null;
end $$;

create or replace function sessions_changed() returns trigger
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
declare
    sessions uuid[];
begin
    select array_agg(id) into sessions
    from (
        select id, site_id, room_id, lead_id from added
        except
        select id, site_id, room_id, lead_id from gone) as changed;
    if sessions is not null then
        perform notices_are_due(array_agg(distinct course_id))
        from appointment where session_id = any (sessions);
    end if;
    return null;
end $$;

-- Who is reached otherwise by now may be reached.
create function patient_is_reached_otherwise() returns trigger
    language plpgsql
as $$
begin
    update notice set tries = 0, next_try_at = now(), is_refused = false, last_fault = null
    where course_id in (select id from course where patient_id = new.id)
        and (tries > 0 or is_refused);
    return null;
end $$;
create trigger notice_when_reached_otherwise after update on patient
    for each row when ((old.notices, old.email, old.telephone)
        is distinct from (new.notices, new.email, new.telephone))
    execute function patient_is_reached_otherwise();
