package painclinic.repair;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Whom and what a repair may be about.
 *
 * @param now the clinic's time: nothing can be changed before it
 * @param lastDay the last day that is planned
 */
record RepairChoices(
        LocalDateTime now,
        LocalDate lastDay,
        List<PractitionerChoice> practitioners,
        List<SiteChoice> sites,
        List<RoomChoice> rooms) {

    record SiteChoice(String id, String name) {}

    record PractitionerChoice(String id, String name, String profession) {}

    record RoomChoice(String id, String name, String siteName) {}

    record PatientChoice(String id, String name, String nhsNumber, LocalDate dateOfBirth) {}

    /**
     * Whom somebody may mean.
     *
     * @param more whether there are more than these
     */
    record PatientsFound(List<PatientChoice> patients, boolean more) {}

    /**
     * A published appointment of a patient.
     *
     * @param begun whether it has begun: then the patient came, or did not attend
     */
    record AppointmentChoice(
            String sessionId,
            String courseId,
            String treatmentName,
            int number,
            int of,
            LocalDateTime start,
            LocalDateTime end,
            String practitionerName,
            String roomName,
            String siteName,
            boolean begun) {}
}
