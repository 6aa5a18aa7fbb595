-- Referrals and courses of treatment: what is prescribed, by which ruleset, how it goes on and ends.

-- What was there until now steps aside until it has been taken over.
create schema if not exists aside;
alter table appointment drop constraint
    appointment_clinic_id_course_id_patient_id_treatment_presc_fkey;
alter table course set schema aside;
alter table aside.course drop constraint course_clinic_id_treatment_fkey,
    drop constraint course_clinic_id_preferred_practitioner_fkey,
    drop constraint course_clinic_id_patient_id_fkey;

-- What each outcome does to a course's count, as the clinic decided it at one time. A policy is never
-- changed: another decision is another policy, which later courses pin.
create table counting_policy (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    name text not null,
    decided_on date not null,
    decided_by text not null,
    window_opens text not null default 'FIRST_DELIVERED'
        check (window_opens in ('REFERRAL', 'FIRST_BOOKED', 'FIRST_DELIVERED'))
);

-- NHS codes: 0 to come, 5 attended, 6 late but seen, 7 too late, 3 did not attend, 2 cancelled by the
-- patient (2S: at short notice), 4 by the clinic, E entered in error.
create table counting_rule (
    policy_id uuid not null references counting_policy on delete cascade,
    -- OTHER: an assessment, a review, a talk at the end
    kind text not null check (kind in ('TREATMENT', 'OTHER')),
    outcome text not null check (outcome in ('0', '2', '2S', '3', '4', '5', '6', '7', 'E')),
    -- uses up one of the prescribed sessions
    counts boolean not null,
    -- opens the window, if it is the first, and has to lie in it
    spans boolean not null,
    primary key (policy_id, kind, outcome),
    constraint counting_rule_is_known unique (policy_id, kind, outcome, counts, spans),
    constraint cost_is_known unique (policy_id, kind, outcome, counts),
    constraint only_what_is_given_spans check (not spans or counts and outcome in ('0', '5', '6')),
    constraint only_treatment_counts check (kind = 'TREATMENT' or not counts),
    constraint what_is_to_come_or_was_given_counts
        check (kind <> 'TREATMENT' or outcome not in ('0', '5', '6') or counts and spans),
    constraint the_clinic_never_charges_the_patient check (outcome not in ('4', 'E') or not counts)
);

create table referral (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    patient_id uuid not null references patient,
    referred_on date not null,
    pain_began_on date not null,
    priority text not null check (priority in ('ROUTINE', 'URGENT')),
    status text not null check (status in ('RECEIVED', 'ACCEPTED', 'DECLINED', 'DISCHARGED')),
    decided_on date,
    decided_by text,
    reason text,
    -- a clinician let it in although the ruleset's gate (how long the pain has lasted) did not
    gate_override uuid,
    version integer not null default 0,
    constraint referral_made_once unique (patient_id, referred_on, pain_began_on)
);
create index referral_of_patient on referral (patient_id);

create table course (
    id uuid primary key default uuidv7(),
    clinic_id bigint not null references clinic,
    external_id text not null,
    position integer not null,
    referral_id uuid not null references referral,
    patient_id uuid not null references patient,
    treatment_id uuid not null,
    -- the treatment's
    treatment text not null,
    delivery text not null,
    status text not null check (status in ('WAITING', 'ACTIVE', 'PAUSED', 'COMPLETED', 'STOPPED')),
    ended_on date,
    end_reason text,
    ended_by text,
    prescribed smallint not null check (prescribed > 0),
    start_not_before date not null,
    priority text not null check (priority in ('ROUTINE', 'URGENT')),
    preferred_practitioner uuid references practitioner,
    -- sessions given before this system knew the course, or elsewhere
    carried_on date[] not null default '{}',
    -- sessions used up by cancellations that the counting policy counts
    forfeited smallint not null default 0 check (forfeited >= 0),
    -- why this person has a group treatment alone; null: does not
    group_unsuitable text,
    -- a clinician's decision that it may run beside another; null: it stands alone where the ruleset
    -- wants that
    beside_override uuid,
    stands_alone boolean not null default false,
    follows_review uuid,
    -- recorded before rulesets were pinned so: it runs on as it was
    taken_over boolean not null default false,

    -- Pinned when the course was prescribed: a later edition or policy changes later courses only.
    guideline text not null,
    cap integer not null,
    window_days integer not null,
    staff_minutes_each integer,
    policy_id uuid not null references counting_policy,
    time_zone text not null,
    -- the date of the first session that counts; null while there is none
    opened_on date,
    version integer not null default 0,

    -- Appointments copy these, so that none can pass the cap, leave the window or outlive the course.
    is_live boolean not null generated always as (status in ('WAITING', 'ACTIVE', 'PAUSED')) stored,
    one_to_one boolean not null generated always as
        (delivery = 'ONE_TO_ONE' or group_unsuitable is not null) stored,
    used smallint not null generated always as (cardinality(carried_on) + forfeited) stored,
    treatment_window tstzrange not null generated always as (
        case when opened_on is null then 'empty'::tstzrange
        else tstzrange(
            opened_on::timestamp at time zone time_zone,
            (opened_on + window_days + 1)::timestamp at time zone time_zone)
        end) stored,

    constraint course_named_once_outside unique (clinic_id, external_id),
    constraint course_limits_are_known unique
        (id, patient_id, treatment_id, prescribed, used, treatment_window, policy_id, one_to_one, is_live),
    foreign key (treatment_id, treatment, delivery) references treatment (id, code, delivery)
        on update cascade,
    constraint ended_when_no_longer_live check ((status in ('COMPLETED', 'STOPPED')) = (ended_on is not null)),
    constraint guideline_is_known check (is_guideline(guideline)),
    constraint cap_within_the_guideline
        check (taken_over or cap <= coalesce(guideline_sessions(guideline, treatment), cap)),
    constraint window_within_the_guideline
        check (taken_over
            or window_days <= coalesce(guideline_window_days(guideline, treatment), window_days)),
    constraint prescribes_no_more_than_the_cap check (prescribed <= cap),
    constraint used_no_more_than_prescribed check (cardinality(carried_on) + forfeited <= prescribed),
    constraint carried_dates_ascend check (is_ascending(carried_on)),
    constraint first_carried_session_opens_the_window
        check (cardinality(carried_on) = 0 or opened_on = carried_on[1]),
    constraint carried_inside_the_window
        check (cardinality(carried_on) = 0
            or carried_on[cardinality(carried_on)] <= opened_on + window_days)
) with (fillfactor = 70);

-- In a lifetime as many as it takes; at one time one.
create unique index one_active_course_of_a_treatment on course (patient_id, treatment_id)
    where status in ('WAITING', 'ACTIVE', 'PAUSED');
-- CG88 1.2.5: offer one of them; another when that did not help.
create unique index one_active_course_of_a_referral on course (referral_id)
    where stands_alone and status in ('WAITING', 'ACTIVE', 'PAUSED');
create index course_waiting on course (treatment_id, priority, start_not_before)
    where status = 'WAITING';
create index course_of_patient on course (patient_id);

create table course_review (
    id uuid primary key default uuidv7(),
    course_id uuid not null references course,
    reviewed_on date not null,
    reviewed_by text not null,
    outcome text not null check (outcome in ('SATISFACTORY', 'NOT_SATISFACTORY', 'UNKNOWN')),
    note text
);
alter table course add foreign key (follows_review) references course_review;

-- A clinician's recorded decision to accept what a rule of the clinic, or a ruleset's gate, refuses.
create table override (
    id uuid primary key default uuidv7(),
    rule text not null,
    subject_id uuid not null,
    reason text not null check (reason <> ''),
    decided_by text not null,
    decided_at timestamptz not null default now()
);
alter table course add foreign key (beside_override) references override;
alter table referral add foreign key (gate_override) references override;

-- Takes out the courses that nothing refers to.
create function delete_unused_courses(ids uuid[]) returns void
    language plpgsql
as $$
declare
    one uuid;
begin
    foreach one in array ids loop
        begin
            delete from course where id = one;
        exception when foreign_key_violation then
            null;
        end;
    end loop;
end
$$;

-- Taken over, and the ids of the files kept.
insert into counting_policy (clinic_id, name, decided_on, decided_by)
select id, 'Only what was given counts', planning_from, 'default' from clinic;
insert into counting_rule (policy_id, kind, outcome, counts, spans)
select p.id, k, o, k = 'TREATMENT' and o in ('0', '5', '6'), k = 'TREATMENT' and o in ('0', '5', '6')
from counting_policy p, unnest('{TREATMENT,OTHER}'::text[]) k, unnest('{0,2,2S,3,4,5,6,7,E}'::text[]) o;

-- One referral for each referral date, day the pain began and patient.
insert into referral (clinic_id, patient_id, referred_on, pain_began_on, priority, status, decided_on,
    decided_by)
select c.clinic_id, p.id, c.referred_on, c.pain_began_on, min(c.priority), 'ACCEPTED',
    c.referred_on, 'import'
from aside.course c join patient p on p.clinic_id = c.clinic_id and p.external_id = c.patient_id
group by c.clinic_id, p.id, c.referred_on, c.pain_began_on;
update referral r set priority = 'URGENT' from aside.course c join patient p
    on p.clinic_id = c.clinic_id and p.external_id = c.patient_id
where r.patient_id = p.id and r.referred_on = c.referred_on and r.pain_began_on = c.pain_began_on
    and c.priority = 'URGENT' and r.priority <> 'URGENT';

insert into course (clinic_id, external_id, position, referral_id, patient_id, treatment_id, treatment,
    delivery, status, ended_on, prescribed, start_not_before, priority, preferred_practitioner, carried_on,
    guideline, cap, window_days, staff_minutes_each, policy_id, time_zone, opened_on, taken_over)
select c.clinic_id, c.id, c.position, r.id, p.id, t.id, t.code,
    t.delivery, case when cardinality(c.delivered_on) = c.prescribed then 'COMPLETED'
        when c.opened_on is null then 'WAITING' else 'ACTIVE' end,
    case when cardinality(c.delivered_on) = c.prescribed then c.delivered_on[c.prescribed] end,
    c.prescribed, c.start_not_before, c.priority, f.id, c.delivered_on,
    c.guideline, c.cap, c.window_days, coalesce(t.staff_minutes, t.minutes), y.id, c.time_zone,
    c.opened_on, c.cap > coalesce(guideline_sessions(c.guideline, c.treatment), c.cap)
        or c.window_days > coalesce(guideline_window_days(c.guideline, c.treatment), c.window_days)
from aside.course c
join patient p on p.clinic_id = c.clinic_id and p.external_id = c.patient_id
join referral r on r.patient_id = p.id and r.referred_on = c.referred_on
    and r.pain_began_on = c.pain_began_on
join treatment t on t.clinic_id = c.clinic_id and t.code = c.treatment
join counting_policy y on y.clinic_id = c.clinic_id
left join practitioner f on f.clinic_id = c.clinic_id and f.external_id = c.preferred_practitioner;
drop table aside.course;

comment on table counting_policy is 'What each outcome does to a courses count, as the clinic decided it at one time; never changed, only followed by another.';
comment on column counting_policy.id is 'Never changes.';
comment on column counting_policy.clinic_id is 'Of which clinic.';
comment on column counting_policy.name is 'What people call it.';
comment on column counting_policy.decided_on is 'Courses prescribed from this date on pin it.';
comment on column counting_policy.decided_by is 'Who decided it.';
comment on column counting_policy.window_opens is 'What opens a courses window.';

comment on table counting_rule is 'What one outcome does under one policy.';
comment on column counting_rule.policy_id is 'Of which policy.';
comment on column counting_rule.kind is 'Of a treatment session, or of an assessment, a review, a talk at the end.';
comment on column counting_rule.outcome is 'NHS code; 2S: cancelled by the patient at short notice; E: entered in error.';
comment on column counting_rule.counts is 'Whether it uses up one of the prescribed sessions.';
comment on column counting_rule.spans is 'Whether it opens the window, if it is the first, and has to lie in it.';

comment on table referral is 'A request that the clinic sees a person, and what was decided on it.';
comment on column referral.id is 'Never changes and is never given to another.';
comment on column referral.clinic_id is 'Of which clinic.';
comment on column referral.patient_id is 'Who is referred.';
comment on column referral.referred_on is 'When.';
comment on column referral.pain_began_on is 'When the pain began.';
comment on column referral.priority is 'How urgent it is.';
comment on column referral.status is 'Its life: received, accepted or declined, discharged.';
comment on column referral.decided_on is 'When that was decided.';
comment on column referral.decided_by is 'Who decided; import: it came with a file.';
comment on column referral.reason is 'Why.';
comment on column referral.gate_override is 'The decision that let it in although the rulesets gate did not.';
comment on column referral.version is 'Counts its edits.';

comment on table course is 'One patients run of one treatment: what is prescribed, by which ruleset, how it goes on and ends.';
comment on column course.id is 'Never changes and is never given to another.';
comment on column course.clinic_id is 'Of which clinic.';
comment on column course.external_id is 'What files call it; its id where it was prescribed on screen.';
comment on column course.position is 'Where it stands in files.';
comment on column course.referral_id is 'On which referral.';
comment on column course.patient_id is 'Whose.';
comment on column course.treatment_id is 'Of what.';
comment on column course.treatment is 'The treatments code.';
comment on column course.delivery is 'The treatments.';
comment on column course.status is 'Its life: waits, is active, paused, completed, stopped.';
comment on column course.ended_on is 'When it ended.';
comment on column course.end_reason is 'Why it ended.';
comment on column course.ended_by is 'Who ended it.';
comment on column course.prescribed is 'How many sessions.';
comment on column course.start_not_before is 'No session before this date.';
comment on column course.priority is 'How urgent it is.';
comment on column course.preferred_practitioner is 'By whom the patient would like to be treated.';
comment on column course.carried_on is 'Sessions given before this system knew the course, or elsewhere.';
comment on column course.forfeited is 'Sessions used up by cancellations that the policy counts.';
comment on column course.group_unsuitable is 'Why this person has a group treatment alone; null: does not.';
comment on column course.beside_override is 'The decision that it may run beside another.';
comment on column course.stands_alone is 'Whether no other course of the referral may run beside it.';
comment on column course.follows_review is 'After which review it was prescribed.';
comment on column course.taken_over is 'Recorded before rulesets were pinned so: it runs on as it was.';
comment on column course.guideline is 'The ruleset it is pinned to.';
comment on column course.cap is 'The most sessions.';
comment on column course.window_days is 'The most days from the first session to the last.';
comment on column course.staff_minutes_each is 'What a session takes of a practitioners time.';
comment on column course.policy_id is 'The counting policy it is pinned to.';
comment on column course.time_zone is 'Where its dates are.';
comment on column course.opened_on is 'The date of the first session that counts; null while there is none.';
comment on column course.version is 'Counts its edits.';
comment on column course.is_live is 'Whether it may still have appointments.';
comment on column course.one_to_one is 'Whether its sessions are for one person.';
comment on column course.used is 'Sessions used up outside the schedule.';
comment on column course.treatment_window is 'When its sessions may be, from the first one on.';

comment on table course_review is 'What came of a course, as a clinician saw it.';
comment on column course_review.id is 'Never changes.';
comment on column course_review.course_id is 'Of which course.';
comment on column course_review.reviewed_on is 'When.';
comment on column course_review.reviewed_by is 'By whom.';
comment on column course_review.outcome is 'Whether it helped.';
comment on column course_review.note is 'In words.';

comment on table override is 'A clinicians recorded decision to accept what a rule or a rulesets gate refuses.';
comment on column override.id is 'Never changes.';
comment on column override.rule is 'Which rule.';
comment on column override.subject_id is 'For which referral or course.';
comment on column override.reason is 'Why.';
comment on column override.decided_by is 'By whom.';
comment on column override.decided_at is 'When.';
