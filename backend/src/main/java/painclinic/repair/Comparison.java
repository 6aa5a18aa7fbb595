package painclinic.repair;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a repair changes for whom, with the names that people had when it was made: who was told
 * what stays true whatever is imported later. Times are the clinic's.
 *
 * @param happened what the repair is about; nothing where it only finds places for what is owed
 * @param patients whom to tell what, by name
 * @param practitioners whose diary changes, by name
 * @param lost sessions that people had been told of and that find no place any more
 * @param atRisk courses that may not end within their window, the least time first
 */
record Comparison(
        int patientsToMove,
        List<Happening> happened,
        List<PatientNotices> patients,
        List<PractitionerNotices> practitioners,
        List<Lost> lost,
        List<SlackView> atRisk) {

    Comparison {
        happened = List.copyOf(happened);
        patients = List.copyOf(patients);
        practitioners = List.copyOf(practitioners);
        lost = List.copyOf(lost);
        atRisk = List.copyOf(atRisk);
    }

    /** What has happened. */
    enum HappeningKind {
        PRACTITIONER_AWAY,
        ROOM_CLOSED,
        SITE_CLOSED,
        PATIENT_AWAY,
        CANCELLED,
        NOT_ATTENDED
    }

    /**
     * One thing that has happened.
     *
     * @param name of the person, room or site
     * @param from the first moment, or the start of the session that fell through
     * @param to the first moment after it, or the end of that session
     */
    record Happening(HappeningKind kind, String name, LocalDateTime from, LocalDateTime to) {}

    /** Everything that one patient has to be told. */
    record PatientNotices(
            String patientId,
            String name,
            String nhsNumber,
            LocalDate dateOfBirth,
            List<NoticeView> notices) {

        PatientNotices {
            notices = List.copyOf(notices);
        }
    }

    /**
     * One appointment of a course, as it was told and as it is to be.
     *
     * @param before null where the patient had not been told of a place
     * @param after null where there is no place any more
     */
    record NoticeView(
            String courseId,
            String treatmentName,
            int number,
            int of,
            @Nullable PlaceView before,
            @Nullable PlaceView after) {}

    /** Everything that one practitioner has to be told. */
    record PractitionerNotices(String practitionerId, String name, List<DiaryChange> changes) {

        PractitionerNotices {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What becomes of one session in a practitioner's diary.
     *
     * @param before null for a session that is new to them
     * @param after null for one they no longer give
     * @param coming names of the patients who come to it now and did not before
     * @param leaving names of the patients who came to it and do not any more
     */
    record DiaryChange(
            String treatmentName,
            @Nullable PlaceView before,
            @Nullable PlaceView after,
            List<String> coming,
            List<String> leaving) {

        DiaryChange {
            coming = List.copyOf(coming);
            leaving = List.copyOf(leaving);
        }
    }

    /** When, with whom and where. */
    record PlaceView(
            LocalDateTime start,
            LocalDateTime end,
            String practitionerName,
            String roomName,
            String siteName) {}

    /** A session without a place, and why. */
    record Lost(
            String courseId,
            String patientName,
            String nhsNumber,
            String treatmentName,
            int number,
            int of,
            List<String> reasons) {

        Lost {
            reasons = List.copyOf(reasons);
        }
    }
}
