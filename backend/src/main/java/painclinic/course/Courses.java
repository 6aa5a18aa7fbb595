package painclinic.course;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.clinic.ClinicId;
import painclinic.database.Rows;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The clinic's courses of treatment, in the order in which they were recorded. */
@Component
public class Courses {

    private final Rows rows;

    Courses(Rows rows) {
        this.rows = rows;
    }

    /** Takes all courses out; no appointment may refer to them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(ClinicId clinic) {
        rows.update("delete from course where clinic_id = ?", clinic.value());
    }

    /** Records a bundle's courses, each with the limits that hold for it from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ClinicId clinic, ClinicBundle bundle) {
        Map<String, TreatmentLimits> limits =
                Guidelines.limits(bundle.guideline(), bundle.localLimits());
        rows.write(
                """
                insert into course (clinic_id, guideline, time_zone, id, position, patient_id,
                    treatment, prescribed, referred_on, pain_began_on, start_not_before, priority,
                    preferred_practitioner, delivered_on, opened_on, cap, window_days)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[], ?::date, ?, ?)
                """,
                Rows.numbered(
                        bundle.courses(),
                        (i, course) -> courseRow(clinic, bundle, i, course, limits)));
    }

    public List<Course> of(ClinicId clinic) {
        return rows.list(
                """
                select id, patient_id, treatment, prescribed, referred_on, pain_began_on,
                    start_not_before, priority, preferred_practitioner,
                    delivered_on::text[] as delivered_on
                from course where clinic_id = ? order by position
                """,
                Courses::course,
                clinic.value());
    }

    /**
     * How many sessions all courses have still to be given: those booked ahead are promised
     * already, but not given.
     */
    public int owed(ClinicId clinic) {
        return rows.list(
                        """
                        select coalesce(sum(prescribed - delivered), 0) as owed from course
                        where clinic_id = ?
                        """,
                        (row, n) -> row.getInt("owed"),
                        clinic.value())
                .getFirst();
    }

    /**
     * Opens the window of every course at its first promised session; a course with a delivered one
     * keeps its window, and a course with neither has none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openWindows(ClinicId clinic, Map<String, LocalDate> firstPromised) {
        rows.update(
                """
                update course set opened_on = null
                where clinic_id = ? and delivered = 0 and opened_on is not null
                    and not id = any (?)
                """,
                clinic.value(),
                Rows.array(List.copyOf(firstPromised.keySet())));
        rows.write(
                """
                update course set opened_on = ?
                where clinic_id = ? and id = ? and delivered = 0 and opened_on is distinct from ?
                """,
                firstPromised.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(first ->
                                Rows.row(
                                        first.getValue(),
                                        clinic.value(),
                                        first.getKey(),
                                        first.getValue())));
    }

    private static @Nullable Object[] courseRow(
            ClinicId clinic,
            ClinicBundle bundle,
            int position,
            Course course,
            Map<String, TreatmentLimits> limits) {
        TreatmentLimits limit = limits.get(course.treatment());
        if (limit == null) {
            throw new IllegalArgumentException(
                    "Course %s: the treatment %s has no limits under %s."
                            .formatted(course.id(), course.treatment(), bundle.guideline()));
        }
        return Rows.row(
                clinic.value(),
                bundle.guideline(),
                bundle.clinic().timeZone(),
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
                Rows.array(course.deliveredOn()),
                course.deliveredOn().isEmpty() ? null : course.deliveredOn().getFirst(),
                limit.maxSessions(),
                limit.windowDays());
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
                Rows.dates(row, "delivered_on"));
    }
}
