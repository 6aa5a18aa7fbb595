package painclinic.course;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.clinic.ClinicId;
import painclinic.clinic.RecordChanges;
import painclinic.clinic.Today;
import painclinic.database.Rows;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The clinic's courses of treatment as files have them, in the order in which they were recorded.
 */
@Component
public class Courses {

    private final Rows rows;
    private final CountingPolicies policies;
    private final Today today;

    Courses(Rows rows, CountingPolicies policies, Today today) {
        this.rows = rows;
        this.policies = policies;
        this.today = today;
    }

    /**
     * Records a file's courses, each new one with the limits that hold for it from now on. What is
     * recorded already keeps its id, unless it would become another patient's or another treatment:
     * that is another course. A course that is paused or has ended is not touched. What the file
     * does not have is stopped; no appointment that is to come may refer to it any more.
     *
     * @param known dates on which the schedule has an appointment of the course, by what files call
     *     it: a session that was given then is the schedule's to tell
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ClinicId clinic, ClinicBundle bundle, Map<String, Set<LocalDate>> known) {
        setStrangersAside(clinic, bundle.courses());
        stopMissing(clinic, bundle);
        Set<String> recorded = of(clinic).stream().map(Course::id).collect(Collectors.toSet());
        List<Course> courses =
                bundle.courses().stream()
                        .map(course ->
                                recorded.contains(course.id())
                                        ? carrying(
                                                course, known.getOrDefault(course.id(), Set.of()))
                                        : course)
                        .toList();
        write(
                clinic,
                bundle,
                courses,
                RecordChanges.between(of(clinic), courses, Course::id).written());
        rows.update(
                """
                update course set position = wanted.place - 1
                from unnest(?::text[]) with ordinality as wanted (external_id, place)
                where course.clinic_id = ? and course.external_id = wanted.external_id
                    and course.position <> wanted.place - 1
                """,
                Rows.array(courses.stream().map(Course::id).toList()),
                clinic.value());
    }

    /** What the file does not have is stopped, so that another course may take its place. */
    private void stopMissing(ClinicId clinic, ClinicBundle bundle) {
        rows.update(
                """
                update course set status = 'STOPPED', ended_on = ?, ended_by = 'import',
                    end_reason = 'The clinic''s file no longer has it.', version = version + 1
                where clinic_id = ? and not external_id = any (?) and status in ('WAITING', 'ACTIVE')
                """,
                today.date(),
                clinic.value(),
                Rows.array(bundle.courses().stream().map(Course::id).toList()));
    }

    /**
     * Takes out the courses that the file does not have, unless somebody ended them or something
     * has happened of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeMissing(ClinicId clinic, ClinicBundle bundle) {
        rows.list(
                """
                select delete_unused_courses(array(
                    select id from course where clinic_id = ? and not external_id = any (?)
                        and status in ('STOPPED', 'COMPLETED')
                        and coalesce(ended_by, 'import') = 'import'))
                """,
                (row, n) -> "done",
                clinic.value(),
                Rows.array(bundle.courses().stream().map(Course::id).toList()));
        removeUnusedReferrals(clinic);
    }

    /** The treatments of courses for which neither their ruleset nor the clinic sets limits. */
    public static List<String> withoutLimits(ClinicBundle bundle) {
        return bundle.courses().stream()
                .filter(course -> limits(bundle, course) == null)
                .map(Course::treatment)
                .distinct()
                .sorted()
                .toList();
    }

    /** The live and the completed courses, and those that have ended before, as recorded. */
    public List<Course> of(ClinicId clinic) {
        return rows.list(
                """
                select c.external_id as id, p.external_id as patient_id, c.treatment,
                    c.prescribed - c.forfeited as prescribed, r.referred_on, r.pain_began_on,
                    c.start_not_before, c.priority, f.external_id as preferred_practitioner,
                    c.carried_on::text[] as carried_on,
                    nullif(c.guideline, k.guideline) as guideline
                from course c join clinic k on k.id = c.clinic_id
                join referral r on r.id = c.referral_id
                join patient p on p.id = c.patient_id
                left join practitioner f on f.id = c.preferred_practitioner
                where c.clinic_id = ? order by c.position, c.id
                """,
                Courses::course,
                clinic.value());
    }

    /**
     * The state of the courses for which nothing more is to be planned, by what files call them.
     */
    public Map<String, CourseStatus> notToBePlanned(ClinicId clinic) {
        return rows
                .list(
                        """
                        select external_id, status from course
                        where clinic_id = ? and status not in ('WAITING', 'ACTIVE')
                        """,
                        (row, n) ->
                                Map.entry(
                                        row.getString("external_id"),
                                        CourseStatus.valueOf(row.getString("status"))),
                        clinic.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * How many sessions all courses have still to be given: those published ahead are promised
     * already, but not given.
     */
    public int owed(ClinicId clinic) {
        return rows.list(
                        """
                        select coalesce(sum(prescribed - used), 0) as owed from course
                        where clinic_id = ? and status in ('WAITING', 'ACTIVE')
                        """,
                        (row, n) -> row.getInt("owed"),
                        clinic.value())
                .getFirst();
    }

    private static Course carrying(Course course, Set<LocalDate> known) {
        return course.withDeliveredOn(
                course.deliveredOn().stream().filter(date -> !known.contains(date)).toList());
    }

    /** A file's name for a course that has become another one's no longer means the old one. */
    private void setStrangersAside(ClinicId clinic, List<Course> courses) {
        rows.update(
                """
                update course c set external_id = c.id::text
                from unnest(?::text[], ?::text[], ?::text[]) as new (id, patient, treatment), patient p
                where c.clinic_id = ? and c.external_id = new.id and p.id = c.patient_id
                    and (p.external_id <> new.patient or c.treatment <> new.treatment)
                """,
                Rows.array(courses.stream().map(Course::id).toList()),
                Rows.array(courses.stream().map(Course::patient).toList()),
                Rows.array(courses.stream().map(Course::treatment).toList()),
                clinic.value());
    }

    private void write(
            ClinicId clinic, ClinicBundle bundle, List<Course> all, List<Course> courses) {
        UUID policy = policies.inForce(clinic);
        rows.write(
                """
                insert into referral (clinic_id, patient_id, referred_on, pain_began_on, priority,
                    status, decided_on, decided_by)
                select p.clinic_id, p.id, new.referred_on, new.pain_began_on, new.priority,
                    'ACCEPTED', new.referred_on, 'import'
                from (values (?::bigint, ?::text, ?::date, ?::date, ?::text))
                    as new (clinic_id, patient, referred_on, pain_began_on, priority)
                join patient p on p.clinic_id = new.clinic_id and p.external_id = new.patient
                on conflict (patient_id, referred_on, pain_began_on) do nothing
                """,
                courses.stream()
                        .map(course ->
                                Rows.row(
                                        clinic.value(),
                                        course.patient(),
                                        course.referredOn(),
                                        course.painBeganOn(),
                                        course.priority().name())));
        rows.write(
                """
                insert into course (clinic_id, external_id, position, referral_id, patient_id,
                    treatment_id, treatment, delivery, status, ended_on, prescribed,
                    start_not_before, priority, preferred_practitioner, carried_on, guideline, cap,
                    window_days, staff_minutes_each, policy_id, time_zone, opened_on)
                select new.clinic_id, new.id, new.position, r.id, p.id, t.id, t.code, t.delivery,
                    new.status, new.ended_on, new.prescribed, new.start_not_before, new.priority,
                    f.id, new.carried_on, new.guideline, new.cap, new.window_days,
                    coalesce(t.staff_minutes, t.minutes), new.policy_id, new.time_zone,
                    new.opened_on
                from (values (?::bigint, ?::text, ?::integer, ?::text, ?::text, ?::smallint,
                        ?::date, ?::date, ?::date, ?::text, ?::text, ?::date[], ?::date, ?::integer,
                        ?::integer, ?::text, ?::text, ?::uuid, ?::text, ?::date))
                    as new (clinic_id, id, position, patient, treatment, prescribed, referred_on,
                        pain_began_on, start_not_before, priority, preferred, carried_on, opened_on,
                        cap, window_days, guideline, time_zone, policy_id, status, ended_on)
                left join patient p
                    on p.clinic_id = new.clinic_id and p.external_id = new.patient
                left join treatment t on t.clinic_id = new.clinic_id and t.code = new.treatment
                left join practitioner f
                    on f.clinic_id = new.clinic_id and f.external_id = new.preferred
                left join referral r on r.patient_id = p.id and r.referred_on = new.referred_on
                    and r.pain_began_on = new.pain_began_on
                on conflict (clinic_id, external_id) do update set
                    referral_id = excluded.referral_id, status = excluded.status,
                    ended_on = excluded.ended_on, prescribed = excluded.prescribed,
                    start_not_before = excluded.start_not_before, priority = excluded.priority,
                    preferred_practitioner = excluded.preferred_practitioner,
                    carried_on = excluded.carried_on,
                    cap = case course.guideline when excluded.guideline then excluded.cap
                        else course.cap end,
                    window_days = case course.guideline when excluded.guideline
                        then excluded.window_days else course.window_days end,
                    staff_minutes_each = excluded.staff_minutes_each,
                    time_zone = excluded.time_zone, opened_on = excluded.opened_on,
                    version = course.version + 1
                where course.status in ('WAITING', 'ACTIVE')
                """,
                Rows.numbered(
                        courses,
                        (i, course) ->
                                courseRow(
                                        clinic,
                                        bundle,
                                        all.size() + i,
                                        course,
                                        limits(bundle, course),
                                        policy)));
        removeUnusedReferrals(clinic);
    }

    private static @Nullable TreatmentLimits limits(ClinicBundle bundle, Course course) {
        return Guidelines.limits(guideline(bundle, course), bundle.localLimits())
                .get(course.treatment());
    }

    /** The ruleset that the course is pinned to: its own, or the one that the clinic adopted. */
    private static String guideline(ClinicBundle bundle, Course course) {
        String own = course.guideline();
        return own == null ? bundle.guideline() : own;
    }

    /** A referral that only a file's course told of goes with it. */
    private void removeUnusedReferrals(ClinicId clinic) {
        rows.update(
                """
                delete from referral r where clinic_id = ? and decided_by = 'import'
                    and not exists (select from course c where c.referral_id = r.id)
                """,
                clinic.value());
    }

    private static @Nullable Object[] courseRow(
            ClinicId clinic,
            ClinicBundle bundle,
            int position,
            Course course,
            @Nullable TreatmentLimits limit,
            UUID policy) {
        if (limit == null) {
            throw new IllegalArgumentException(
                    "Course %s: the treatment %s has no limits under %s."
                            .formatted(course.id(), course.treatment(), guideline(bundle, course)));
        }
        List<LocalDate> carried = course.deliveredOn();
        boolean isComplete = carried.size() >= course.sessions();
        String status = carried.isEmpty() ? "WAITING" : "ACTIVE";
        return Rows.row(
                clinic.value(),
                course.id(),
                position,
                course.patient(),
                course.treatment(),
                course.sessions(),
                course.referredOn(),
                course.painBeganOn(),
                course.startNotBefore(),
                course.priority().name(),
                course.preferredPractitioner(),
                Rows.array(carried),
                carried.isEmpty() ? null : carried.getFirst(),
                limit.maxSessions(),
                limit.windowDays(),
                guideline(bundle, course),
                bundle.clinic().timeZone(),
                policy,
                isComplete ? "COMPLETED" : status,
                isComplete ? carried.getLast() : null);
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                        row.getString("id"),
                        row.getString("patient_id"),
                        row.getString("treatment"),
                        row.getInt("prescribed"),
                        row.getObject("referred_on", LocalDate.class),
                        row.getObject("pain_began_on", LocalDate.class),
                        row.getObject("start_not_before", LocalDate.class),
                        Priority.valueOf(row.getString("priority")),
                        row.getString("preferred_practitioner"),
                        Rows.dates(row, "carried_on"))
                .withGuideline(row.getString("guideline"));
    }
}
