package painclinic.bundle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What has come in between since a schedule was told to people, as {@code clinic-changes/1} carries
 * it. All times are clinic time. What lies before {@code asOf} has happened: a change says nothing
 * about it.
 *
 * @param asOf nothing before this moment is changed, and nothing new is placed before it
 * @param leave practitioners who are away on whole dates
 * @param absences practitioners who are away for a stretch of time
 * @param roomsClosed rooms that cannot be used for a stretch of time
 * @param sitesClosed sites that stay shut on a date
 * @param patientsAway patients who cannot come on some dates
 * @param cancelled places given back or taken away, from {@code asOf} on; still owed
 * @param cancelledDates all places of a course on some dates; still owed
 * @param notAttended places before {@code asOf} at which the patient was not there; owed again
 */
public record ClinicChanges(
        LocalDateTime asOf,
        List<Leave> leave,
        List<Absence> absences,
        List<RoomClosure> roomsClosed,
        List<SiteClosure> sitesClosed,
        List<PatientAbsence> patientsAway,
        List<PlaceInSession> cancelled,
        List<CourseDates> cancelledDates,
        List<PlaceInSession> notAttended) {

    /** The value of the {@code format} key. */
    public static final String FORMAT = "clinic-changes/1";

    public ClinicChanges {
        leave = List.copyOf(leave);
        absences = List.copyOf(absences);
        roomsClosed = List.copyOf(roomsClosed);
        sitesClosed = List.copyOf(sitesClosed);
        patientsAway = List.copyOf(patientsAway);
        cancelled = List.copyOf(cancelled);
        cancelledDates = List.copyOf(cancelledDates);
        notAttended = List.copyOf(notAttended);
    }

    /** No change at all, as of a moment. */
    public static ClinicChanges none(LocalDateTime asOf) {
        return new ClinicChanges(
                asOf, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** A practitioner is away on whole dates: ill, on leave. */
    public record Leave(String practitioner, DateRange dates) {}

    /** A practitioner is away for a stretch of time: gone home at noon. */
    public record Absence(String practitioner, MomentRange during) {}

    /** A room cannot be used. */
    public record RoomClosure(String room, MomentRange during) {}

    /** A site stays shut all day. */
    public record SiteClosure(String site, LocalDate date) {}

    /** A patient cannot come. */
    public record PatientAbsence(String patient, DateRange dates) {}

    /** One course's place in one session of the schedule that people were told. */
    public record PlaceInSession(String session, String course) {}

    /** Whatever a course has on some dates. */
    public record CourseDates(String course, DateRange dates) {}
}
