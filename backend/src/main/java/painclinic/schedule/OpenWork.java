package painclinic.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What waits for somebody at the desk. */
public record OpenWork(List<OpenRegister> registers, List<OpenDecision> decisions) {

    public OpenWork {
        registers = List.copyOf(registers);
        decisions = List.copyOf(decisions);
    }

    /**
     * A session that has ended, of which it is not said who came.
     *
     * @param name what files call it
     * @param people of how many nothing is said
     */
    public record OpenRegister(
            String name,
            LocalDateTime start,
            LocalDateTime end,
            String treatmentName,
            String practitionerName,
            int people) {}

    /** Somebody about whose course a clinician should decide; nothing follows by itself. */
    public record OpenDecision(
            UUID patient,
            String patientName,
            String treatmentName,
            Why why,
            int times,
            LocalDate last) {}

    /** Why a clinician should decide. */
    public enum Why {
        /** Did not come to the first appointment, and to none since. */
        MISSED_THE_FIRST,
        /** Has cancelled a course's appointments twice or more. */
        CANCELLED_AGAIN
    }
}
