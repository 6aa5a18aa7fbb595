package painclinic.schedule;

import painclinic.bundle.Priority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A course with sessions that have no appointment.
 *
 * @param begun whether it has had or has its first session
 * @param owed sessions without an appointment
 */
public record WaitingCourse(
        UUID course,
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
