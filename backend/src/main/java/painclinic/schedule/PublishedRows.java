package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The rows of the published schedule, as they are changed: many at once, past nobody's promise. */
@Component
class PublishedRows {

    private final Rows rows;

    PublishedRows(Rows rows) {
        this.rows = rows;
    }

    /** A course loses one of its sessions for each time it is named. */
    void forfeit(List<UUID> courses) {
        rows.update(
                """
                update course set forfeited = forfeited + lost.times, version = version + 1
                from (select id, count(*) as times from unnest(?::uuid[]) as id group by id) as lost
                where course.id = lost.id
                """,
                (Object) column(courses, course -> course));
    }

    /** Lets rows trade places within this transaction, up to the next check. */
    void checkAtTheEnd() {
        rows.update("set constraints all deferred");
    }

    /** Checks all promises now, so that a refusal meets the caller rather than the commit. */
    void checkNow() {
        rows.update("set constraints all immediate");
    }

    /** Tells the query planner at once what is here now: right after, the whole clinic looks. */
    void refreshStatistics() {
        rows.update("analyze session, session_staff, appointment, course");
    }

    /** Takes everything out of the tables; whoever does so puts back what is to stay. */
    void takeOut(ClinicId clinic) {
        rows.update(
                """
                delete from appointment a using session s
                where s.id = a.session_id and s.clinic_id = ?
                """,
                clinic.value());
        rows.update("delete from session where clinic_id = ?", clinic.value());
    }

    /** Appointments step out, to come back elsewhere or not at all. */
    void deleteAppointments(Collection<UUID> ids) {
        rows.update(
                "delete from appointment where id = any (?::uuid[])",
                (Object) Rows.array(List.copyOf(ids)));
    }

    void deleteSessions(Collection<UUID> ids) {
        rows.update(
                "delete from session where id = any (?::uuid[])",
                (Object) Rows.array(List.copyOf(ids)));
    }

    /** What was called off stands again: it is history no more, and gives back what it used up. */
    void takeFromHistory(UUID appointment) {
        rows.update(
                """
                with taken as (delete from cancelled_appointment where id = ?
                    returning course_id, counted)
                update course c set forfeited = c.forfeited - 1, version = c.version + 1
                from taken where c.id = taken.course_id and taken.counted
                """,
                appointment);
    }

    /** Keeps as history what is called off, as people had been told it. */
    void keepAsHistory(ClinicId clinic, List<CalledOff> calledOff) {
        rows.update(
                """
                insert into cancelled_appointment (id, clinic_id, course_id, patient_id, session_id,
                    session_name, treatment_id, site_id, room_id, lead_id, series_id, starts_at,
                    ends_at, outcome, counted, policy_id, reason, cancelled_by, revision, told_revision)
                select new.id, ?, c.id, c.patient_id, new.session_id, new.session_name,
                    new.treatment_id, r.site_id, r.id, new.lead_id, s.series_id, new.starts_at,
                    new.ends_at, new.outcome, k.counts, c.policy_id, new.reason, new.cancelled_by, new.revision,
                    new.told_revision
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[],
                        ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::text[], ?::integer[], ?::integer[])
                    as new (id, course_id, session_id, session_name, treatment_id, room_id, lead_id,
                        starts_at, ends_at, outcome, reason, cancelled_by, revision, told_revision)
                left join course c on c.id = new.course_id
                left join room r on r.id = new.room_id
                left join session s on s.id = new.session_id
                left join counting_rule k on k.policy_id = c.policy_id and k.kind = 'TREATMENT'
                    and k.outcome = new.outcome
                """,
                clinic.value(),
                column(calledOff, one -> one.place().id()),
                column(calledOff, one -> one.place().course()),
                column(calledOff, one -> one.session().id()),
                column(calledOff, one -> one.session().name()),
                column(calledOff, one -> one.session().treatment()),
                column(calledOff, one -> one.session().room()),
                column(calledOff, one -> one.session().practitioner()),
                column(calledOff, one -> one.session().start()),
                column(calledOff, one -> one.session().end()),
                column(calledOff, one -> one.outcome().code()),
                column(calledOff, CalledOff::reason),
                column(calledOff, CalledOff::by),
                column(calledOff, one -> one.place().revision() + 1),
                column(calledOff, one -> one.place().toldRevision()));
    }

    /** Opens each course's window on its first date, or closes it where it has none. */
    void openWindows(Collection<UUID> courses, Map<UUID, LocalDate> firstDates) {
        List<UUID> ordered = courses.stream().sorted().toList();
        rows.update(
                """
                update course c set opened_on = first.opened_on, version = c.version + 1,
                    status = case when c.status not in ('WAITING', 'ACTIVE') then c.status
                        when first.opened_on is null then 'WAITING' else 'ACTIVE' end
                from (
                    select x.id, case when cardinality(k.carried_on) > 0 then k.carried_on[1]
                        else x.day end as opened_on
                    from unnest(?::uuid[], ?::date[]) as x (id, day)
                    join course k on k.id = x.id) as first
                where c.id = first.id and c.opened_on is distinct from first.opened_on
                """,
                column(ordered, course -> course),
                column(ordered, firstDates::get));
    }

    /** Moves sessions that nobody's appointment is in at the moment. */
    void move(ClinicId clinic, List<PublishedSession> sessions) {
        addSeries(clinic, sessions);
        rows.update(
                """
                update session s set starts_at = new.starts_at, ends_at = new.ends_at,
                    room_id = r.id, site_id = r.site_id, room_capacity = r.capacity,
                    places = least(s.most_people, r.capacity), series_id = (
                        select k.id from class_series k
                        where k.clinic_id = s.clinic_id and k.external_id = new.class_id),
                    version = s.version + 1
                from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::text[])
                    as new (id, starts_at, ends_at, room_id, class_id)
                left join room r on r.id = new.room_id
                where s.id = new.id
                """,
                column(sessions, PublishedSession::id),
                column(sessions, PublishedSession::start),
                column(sessions, PublishedSession::end),
                column(sessions, PublishedSession::room),
                column(sessions, PublishedSession::classId));
        rows.update(
                """
                update session_staff t set practitioner_id = new.lead_id
                from unnest(?::uuid[], ?::uuid[]) as new (id, lead_id)
                where t.session_id = new.id and t.role = 'LEAD'
                    and t.practitioner_id <> new.lead_id
                """,
                column(sessions, PublishedSession::id),
                column(sessions, PublishedSession::practitioner));
    }

    void addSessions(ClinicId clinic, List<PublishedSession> sessions) {
        addSeries(clinic, sessions);
        // always in one order, so that two writers meet at the first row, not in a deadlock
        rows.update(
                """
                insert into session (id, clinic_id, external_id, treatment_id, most_people, site_id,
                    room_id, room_capacity, lead_id, series_id, starts_at, ends_at, form, places)
                select new.id, ?, new.name, t.id, t.most_people, r.site_id, r.id, r.capacity,
                    new.lead_id, k.id, new.starts_at, new.ends_at,
                    case t.delivery when 'ONE_TO_ONE' then 'ONE_TO_ONE' else 'GROUP' end,
                    least(t.most_people, r.capacity)
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[])
                    as new (id, name, treatment_id, room_id, lead_id, class_id, starts_at, ends_at)
                left join treatment t on t.id = new.treatment_id
                left join room r on r.id = new.room_id
                left join class_series k on k.clinic_id = t.clinic_id and k.external_id = new.class_id
                order by new.starts_at, new.id
                """,
                clinic.value(),
                column(sessions, PublishedSession::id),
                column(sessions, PublishedSession::name),
                column(sessions, PublishedSession::treatment),
                column(sessions, PublishedSession::room),
                column(sessions, PublishedSession::practitioner),
                column(sessions, PublishedSession::classId),
                column(sessions, PublishedSession::start),
                column(sessions, PublishedSession::end));
        rows.update(
                """
                insert into session_staff (session_id, practitioner_id, role, starts_at, ends_at)
                select id, lead_id, 'LEAD', starts_at, ends_at from session
                where id = any (?::uuid[]) order by starts_at, id
                """,
                (Object) column(sessions, PublishedSession::id));
    }

    /** A class's sessions belong to one series. */
    private void addSeries(ClinicId clinic, List<PublishedSession> sessions) {
        List<PublishedSession> classes =
                sessions.stream().filter(session -> session.classId() != null).toList();
        rows.update(
                """
                insert into class_series (clinic_id, external_id, treatment_id, site_id, room_id,
                    intake, places, runs_from)
                select distinct on (new.class_id) ?, new.class_id, t.id, r.site_id, r.id, 'ROLLING',
                    least(t.most_people, r.capacity), new.starts_at::date
                from unnest(?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                    as new (class_id, treatment_id, room_id, starts_at)
                join treatment t on t.id = new.treatment_id
                join room r on r.id = new.room_id
                order by new.class_id, new.starts_at
                on conflict (clinic_id, external_id) do nothing
                """,
                clinic.value(),
                column(classes, PublishedSession::classId),
                column(classes, PublishedSession::treatment),
                column(classes, PublishedSession::room),
                column(classes, PublishedSession::start));
    }

    /** Gives appointments their rows; their sessions and courses are there. */
    void addAppointments(List<InSession> places) {
        rows.update(
                """
                insert into appointment (id, session_id, course_id, patient_id, seat, ticket,
                    outcome, counts, spans, revision, told_revision, recorded_by, recorded_at,
                    recorded_why, starts_at, ends_at, places, form, kind, template_no, treatment_id, prescribed,
                    used, treatment_window, policy_id, one_to_one, is_live)
                select new.id, s.id, c.id, c.patient_id, new.seat,
                    case when k.counts then new.ticket end, k.outcome, k.counts, k.spans,
                    new.revision, new.told_revision, new.recorded_by, new.recorded_at,
                    new.recorded_why, s.starts_at, s.ends_at, s.places, s.form, s.kind, s.template_no, c.treatment_id,
                    c.prescribed, c.used, c.treatment_window, c.policy_id, c.one_to_one, c.is_live
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::smallint[], ?::smallint[],
                        ?::text[], ?::integer[], ?::integer[], ?::text[], ?::timestamptz[],
                        ?::text[])
                    as new (id, session_id, course_id, seat, ticket, outcome, revision,
                        told_revision, recorded_by, recorded_at, recorded_why)
                left join session s on s.id = new.session_id
                left join course c on c.id = new.course_id
                left join counting_rule k on k.policy_id = c.policy_id and k.kind = s.kind
                    and k.outcome = new.outcome
                """,
                column(places, one -> one.place().id()),
                column(places, InSession::session),
                column(places, one -> one.place().course()),
                column(places, one -> one.place().seat()),
                column(places, one -> one.place().ticket()),
                column(places, one -> one.place().outcome().code()),
                column(places, one -> one.place().revision()),
                column(places, one -> one.place().toldRevision()),
                column(places, one -> one.place().recordedBy()),
                column(places, one -> one.place().recordedAt()),
                column(places, one -> one.place().recordedWhy()));
    }

    private static <T> @Nullable String[] column(
            List<T> items, Function<T, @Nullable Object> value) {
        return items.stream().map(value).map(PublishedRows::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A place with the session it is in. */
    record InSession(UUID session, PublishedPlace place) {}

    /** An appointment that is called off, and why. */
    record CalledOff(
            PublishedSession session,
            PublishedPlace place,
            AttendanceOutcome outcome,
            @Nullable String reason,
            String by) {}
}
