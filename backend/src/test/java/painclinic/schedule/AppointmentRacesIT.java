package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.course.CourseId;
import painclinic.database.Refusal;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Fifty at once. */
class AppointmentRacesIT extends AppointmentsOfASmallClinic {

    @Test
    void fiftyWantTheLastNineSeats() throws Exception {
        List<CourseId> courses =
                IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(i -> course(exercise(1 + i % COURSES).id()))
                        .toList();
        ConcurrentLinkedQueue<AppointmentAnswer> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                WRITERS, i -> answers.add(patiently(() -> join(courses.get(i - 1), "next"))));
        assertThat(answers).filteredOn(AppointmentAnswer.Done.class::isInstance).hasSize(9);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof AppointmentAnswer.Done))
                .hasSize(WRITERS - 9)
                .allMatch(answer ->
                        answer.equals(
                                        new AppointmentAnswer.Refused(
                                                Refusal.PLACE_WITHIN_THE_SESSION))
                                || answer.equals(
                                        new AppointmentAnswer.Refused(
                                                Refusal.COURSE_ONCE_IN_A_SESSION)));
        assertThat(published("next").attendees()).hasSize(10);
    }

    /** Outcomes and calling off race for one appointment and its course's window. */
    @Test
    void whateverFiftySayOfOneAppointmentItHasOneOutcome() throws Exception {
        AppointmentId past = id("past");
        Attempts.atOnce(
                WRITERS,
                i -> {
                    AttendanceOutcome said =
                            i % 2 == 0
                                    ? AttendanceOutcome.DID_NOT_ATTEND
                                    : AttendanceOutcome.ATTENDED;
                    patiently(() ->
                            i % 3 == 0
                                    ? appointments.callOff(
                                            past,
                                            AttendanceOutcome.ENTERED_IN_ERROR,
                                            null,
                                            null,
                                            ME + i)
                                    : attendance.record(
                                            List.of(new Mark(past, said, null, "said so")),
                                            ME + i));
                });
        assertThat(
                        line(
                                """
                                select count(*)::text from (
                                    select id from appointment union all select id from cancelled_appointment)
                                    as every where id = '%s'
                                """
                                        .formatted(past.value())))
                .isEqualTo("1");
        assertThat(
                        line(
                                """
                                select count(*)::text from course c where opened_on is distinct from (
                                    select min((a.starts_at at time zone 'Europe/London')::date)
                                    from appointment a where a.course_id = c.id and a.spans)
                                    and cardinality(carried_on) = 0
                                """))
                .isEqualTo("0");
    }
}
