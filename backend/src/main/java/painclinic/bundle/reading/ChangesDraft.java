package painclinic.bundle.reading;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Absence;
import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kinds;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Changes as far as they could be read.
 *
 * @param moment {@code asOf} with its place in the file
 */
public record ChangesDraft(
        Entry<LocalDateTime> moment,
        List<Entry<Leave>> leave,
        List<Entry<Absence>> absences,
        List<Entry<RoomClosure>> roomsClosed,
        List<Entry<SiteClosure>> sitesClosed,
        List<Entry<PatientAbsence>> patientsAway,
        List<Entry<PlaceInSession>> cancelled,
        List<Entry<CourseDates>> cancelledDates,
        List<Entry<PlaceInSession>> notAttended) {

    /** Reads every list of a file of changes. */
    public static ChangesDraft read(Fields in) {
        in.required("format", Formats.only(ClinicChanges.FORMAT));
        return new ChangesDraft(
                in.itself(fields -> fields.required("asOf", Kinds.MOMENT)),
                in.optionalEntries(
                        "practitionersOnLeave",
                        each ->
                                new Leave(
                                        each.required("practitioner", Kinds.ID),
                                        Windows.dates(each))),
                in.optionalEntries(
                        "practitionersAway",
                        each ->
                                new Absence(
                                        each.required("practitioner", Kinds.ID),
                                        Windows.moments(each))),
                in.optionalEntries(
                        "roomsClosed",
                        each ->
                                new RoomClosure(
                                        each.required("room", Kinds.ID), Windows.moments(each))),
                in.optionalEntries(
                        "sitesClosed",
                        each ->
                                new SiteClosure(
                                        each.required("site", Kinds.ID),
                                        each.required("date", Kinds.DATE))),
                in.optionalEntries(
                        "patientsAway",
                        each ->
                                new PatientAbsence(
                                        each.required("patient", Kinds.ID), Windows.dates(each))),
                in.optionalEntries("cancelled", ChangesDraft::place),
                in.optionalEntries(
                        "cancelledDates",
                        each ->
                                new CourseDates(
                                        each.required("course", Kinds.ID), Windows.dates(each))),
                in.optionalEntries("notAttended", ChangesDraft::place));
    }

    private static PlaceInSession place(Fields in) {
        return new PlaceInSession(
                in.required("session", Kinds.ID), in.required("course", Kinds.ID));
    }

    /** The changes, provided that nothing was found wrong. */
    public ClinicChanges changes() {
        return new ClinicChanges(
                moment.value(),
                values(leave),
                values(absences),
                values(roomsClosed),
                values(sitesClosed),
                values(patientsAway),
                values(cancelled),
                values(cancelledDates),
                values(notAttended));
    }

    private static <T> List<T> values(List<Entry<T>> entries) {
        return entries.stream().map(Entry::value).toList();
    }
}
