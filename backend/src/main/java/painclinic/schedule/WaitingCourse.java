package painclinic.schedule;

import painclinic.bundle.Priority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A course with sessions that have no appointment.
 *
 * @param courseId what files and advice call the course
 * @param next the number of a session that has no appointment
 * @param begun whether it has had or has its first session
 * @param owed sessions without an appointment
 */
public record WaitingCourse(
        UUID course,
        String courseId,
        int next,
        UUID patient,
        String patientName,
        String treatment,
        String treatmentName,
        Priority priority,
        LocalDate referredOn,
        LocalDate startNotBefore,
        boolean begun,
        int prescribed,
        int owed) {}
