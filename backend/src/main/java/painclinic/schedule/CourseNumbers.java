package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.course.CourseId;
import painclinic.database.Rows;

import java.util.Optional;

/** What files call a course's sessions: the course's name, and numbers by time from 1. */
@Service
@Transactional(readOnly = true)
public class CourseNumbers {

    private final Rows rows;

    CourseNumbers(Rows rows) {
        this.rows = rows;
    }

    /**
     * Which session of its course an appointment is; empty where it has gone, or was missed and so
     * is none.
     */
    public Optional<Numbered> of(AppointmentId appointment) {
        return rows
                .list(
                        """
                        select c.external_id as course, cardinality(c.carried_on) + (
                            select count(*) from appointment b
                            where b.course_id = a.course_id and b.starts_at <= a.starts_at
                                and b.outcome in ('0', '5', '6')) as number
                        from appointment a join course c on c.id = a.course_id
                        where a.id = ? and a.outcome in ('0', '5', '6')
                        """,
                        (row, n) -> new Numbered(row.getString("course"), row.getInt("number")),
                        appointment.value())
                .stream()
                .findFirst();
    }

    /** A session of the course that has no place; it may be one more than are owed. */
    public Optional<Numbered> next(CourseId course) {
        return rows
                .list(
                        """
                        select c.external_id as course, cardinality(c.carried_on) + 1 + (
                            select count(*) from appointment b
                            where b.course_id = c.id and b.outcome in ('0', '5', '6')) as number
                        from course c where c.id = ?
                        """,
                        (row, n) -> new Numbered(row.getString("course"), row.getInt("number")),
                        course.value())
                .stream()
                .findFirst();
    }

    /** A session as files call it. */
    public record Numbered(String course, int number) {}
}
