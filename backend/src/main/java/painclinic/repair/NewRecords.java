package painclinic.repair;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Absence;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the records of a repaired clinic say that they did not say before. That may be less than
 * what happened: no record contradicts a session that has begun. And it may be other words for it:
 * a date on which somebody gave back their only place is one on which they are away.
 */
final class NewRecords {

    private final ClinicBundle before;
    private final ClinicBundle after;

    NewRecords(ClinicBundle before, ClinicBundle after) {
        this.before = before;
        this.after = after;
    }

    /** The changes as publishing has to write them; what became of appointments stays as it is. */
    ClinicChanges of(ClinicChanges happened) {
        return new ClinicChanges(
                happened.asOf(),
                added(
                        ClinicBundle::practitioners,
                        Practitioner::id,
                        Practitioner::leave,
                        Leave::new),
                added(
                        ClinicBundle::practitioners,
                        Practitioner::id,
                        Practitioner::awayDuring,
                        Absence::new),
                added(ClinicBundle::rooms, Room::id, Room::closedDuring, RoomClosure::new),
                added(ClinicBundle::sites, Site::id, Site::closedOn, SiteClosure::new),
                added(
                        ClinicBundle::patients,
                        Patient::id,
                        Patient::unavailable,
                        PatientAbsence::new),
                happened.cancelled(),
                happened.cancelledDates(),
                happened.notAttended());
    }

    private <T, R, C> List<C> added(
            Function<ClinicBundle, List<T>> section,
            Function<T, String> id,
            Function<T, List<R>> records,
            BiFunction<String, R, C> change) {
        Map<String, List<R>> known =
                section.apply(before).stream().collect(Collectors.toMap(id, records));
        return section.apply(after).stream()
                .flatMap(one ->
                        without(records.apply(one), known.getOrDefault(id.apply(one), List.of()))
                                .map(record -> change.apply(id.apply(one), record)))
                .toList();
    }

    private static <R> Stream<R> without(List<R> records, Collection<R> known) {
        return records.stream().filter(record -> !known.contains(record));
    }
}
