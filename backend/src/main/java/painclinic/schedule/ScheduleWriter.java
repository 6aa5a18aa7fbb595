package painclinic.schedule;

import org.springframework.stereotype.Component;

import painclinic.clinic.Clinic;
import painclinic.schedule.PublishedRows.CalledOff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the tables say what is wanted of the published schedule, or refuses with a promise's name.
 */
@Component
class ScheduleWriter {

    private final StoredSchedule stored;
    private final PublishedRows rows;

    ScheduleWriter(StoredSchedule stored, PublishedRows rows) {
        this.stored = stored;
        this.rows = rows;
    }

    /**
     * Turns a part of the schedule into another. A promise the database keeps is checked before
     * this returns.
     *
     * @param current what the tables have of it: with a course, all sessions it has a place in
     * @param target what they are to have; an appointment that is in neither it nor {@code
     *     calledOff} is not kept
     * @param calledOff what goes and stays as history
     */
    ScheduleChange change(
            Clinic clinic,
            List<PublishedSession> current,
            List<PublishedSession> target,
            List<CalledOff> calledOff) {
        Counting counting = stored.counting(clinic.id());
        Set<UUID> forfeiting =
                calledOff.stream()
                        .filter(one -> counting.counts(one.place().course(), one.outcome()))
                        .map(one -> one.place().course())
                        .collect(Collectors.toSet());
        ScheduleChange change =
                ScheduleChange.of(
                        current, anew(target, forfeiting), forfeited(counting, calledOff));
        rows.checkAtTheEnd();
        rows.deleteAppointments(change.steppingOut());
        rows.keepAsHistory(clinic.id(), calledOff);
        rows.deleteSessions(change.gone());
        rows.forfeit(
                calledOff.stream()
                        .filter(one -> counting.counts(one.place().course(), one.outcome()))
                        .map(one -> one.place().course())
                        .toList());
        rows.openWindows(change.courses(), change.firstDates(clinic.time()));
        rows.move(clinic.id(), change.moved());
        rows.addSessions(clinic.id(), change.added());
        rows.addAppointments(change.steppingIn());
        rows.checkNow();
        return change;
    }

    /** A course that forfeits a session has its others numbered anew. */
    private static List<PublishedSession> anew(
            List<PublishedSession> target, Set<UUID> forfeiting) {
        return forfeiting.isEmpty()
                ? target
                : target.stream()
                        .map(session ->
                                session.with(
                                        session.places().stream()
                                                .map(place ->
                                                        forfeiting.contains(place.course())
                                                                ? place.withTicket(null)
                                                                : place)
                                                .toList()))
                        .toList();
    }

    private static Counting forfeited(Counting counting, List<CalledOff> calledOff) {
        Map<UUID, Integer> used = new HashMap<>(counting.used());
        calledOff.stream()
                .filter(one -> counting.counts(one.place().course(), one.outcome()))
                .forEach(one -> used.merge(one.place().course(), 1, Integer::sum));
        return new Counting(used, counting.besides());
    }
}
