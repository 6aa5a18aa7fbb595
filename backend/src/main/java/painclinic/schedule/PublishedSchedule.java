package painclinic.schedule;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.DateRange;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The schedule that people have been told. It is changed by difference: a session that stays keeps
 * its identity and its appointments theirs, what is called off stays as history, and what has been
 * recorded of an appointment is not undone by another schedule.
 */
@Component
public class PublishedSchedule {

    private static final String THE_PLAN = "planner";

    private final PublishedSessions sessions;
    private final StoredSchedule stored;
    private final PublishedRows published;
    private final ScheduleWriter writer;
    private final ScheduleRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishedSchedule(
            PublishedSessions sessions,
            StoredSchedule stored,
            PublishedRows published,
            ScheduleWriter writer,
            ScheduleRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.stored = stored;
        this.published = published;
        this.writer = writer;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All published sessions that were given or are to be, past ones included, by time. A course's
     * appointments are numbered by their dates, after what it had before.
     */
    public List<Session> sessions(Clinic clinic) {
        return sessions.of(clinic);
    }

    /**
     * How many of its sessions a course has lost although nobody was treated, by what files call
     * it.
     */
    public Map<String, Integer> lost(Clinic clinic) {
        return sessions.lost(clinic);
    }

    /** What sessions are called, and were called that only cancelled appointments are left of. */
    public Set<String> names(Clinic clinic) {
        return stored.names(clinic.id());
    }

    /**
     * Whether these sessions differ from the published ones in one that begins at {@code since} or
     * later and has begun by now.
     */
    public boolean wouldTouchBegun(
            Clinic clinic, List<Session> wanted, Instant since, Instant now) {
        Predicate<Session> begunSince =
                session -> hasBegun(clinic, session, now) && !startsBefore(clinic, session, since);
        return !wanted.stream()
                .filter(begunSince)
                .collect(Collectors.toSet())
                .equals(
                        sessions.of(clinic).stream()
                                .filter(begunSince)
                                .collect(Collectors.toSet()));
    }

    /**
     * Adds to the published schedule. A session that is published already gets these people
     * besides; any other is new. A promise the database keeps is checked before this returns.
     *
     * @param additions sessions with the people who are new there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Clinic clinic, List<Session> additions) {
        Map<String, UUID> known =
                stored.ids(clinic.id(), additions.stream().map(Session::id).toList());
        List<PublishedSession> adding = records.stored(clinic, additions);
        List<PublishedSession> current =
                stored.of(
                        adding.stream()
                                .flatMap(session -> session.places().stream())
                                .map(PublishedPlace::course)
                                .distinct()
                                .toList(),
                        known.values());
        Map<UUID, PublishedSession> target = new LinkedHashMap<>();
        current.forEach(session -> target.put(session.id(), session));
        for (PublishedSession session : adding) {
            UUID there = known.get(session.name());
            if (there == null) {
                target.put(session.id(), session);
            } else {
                target.computeIfPresent(there, (id, before) -> before.plus(session.places()));
            }
        }
        written(clinic, writer.change(clinic, current, List.copyOf(target.values()), List.of()));
    }

    /**
     * Makes these the published sessions, as a repair has them, which also knows of what has begun
     * who was not there: that is recorded as their outcome. A promise the database keeps is checked
     * before this returns.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repair(Clinic clinic, List<Session> wanted, ClinicChanges happened) {
        List<PublishedSession> current = stored.all(clinic.id());
        Instant now = clock.instant();
        Map<UUID, List<DateRange>> away = records.away(clinic.id(), happened.patientsAway());
        change(
                clinic,
                current,
                reconciled(clinic, current, wanted, session -> false),
                gone ->
                        gone.session().hasBegun(now)
                                ? AttendanceOutcome.DID_NOT_ATTEND
                                : callingOff(clinic, gone, away),
                "What happened in between was mended.");
    }

    private static AttendanceOutcome callingOff(
            Clinic clinic, Reconciliation.Removed gone, Map<UUID, List<DateRange>> away) {
        LocalDate date = clinic.time().local(gone.session().start()).toLocalDate();
        return away.getOrDefault(gone.place().course(), List.of()).stream()
                        .anyMatch(dates -> dates.contains(date))
                ? AttendanceOutcome.CANCELLED_BY_PATIENT
                : AttendanceOutcome.CANCELLED_BY_CLINIC;
    }

    /**
     * Takes the whole schedule out of the tables, so that the records under it can change; it is
     * put back with {@link #putBack} in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TakenOut takeOut(ClinicId clinic) {
        List<PublishedSession> current = stored.all(clinic);
        published.takeOut(clinic);
        return new TakenOut(current);
    }

    /**
     * Puts the schedule back as a file has it: what the file has in common with it keeps its
     * identity, and what it has besides people have been told of elsewhere. Of what it has
     * elsewhere, or not any more, they have to be told.
     *
     * @param delivered the dates on which the file says a course's sessions were given, by what
     *     files call it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(
            Clinic clinic,
            TakenOut before,
            List<Session> wanted,
            Map<String, List<LocalDate>> delivered) {
        Instant now = clock.instant();
        List<PublishedSession> current =
                attended(clinic, before.sessions(), records.dates(clinic.id(), delivered)).stream()
                        .map(PublishedSchedule::withoutNumbers)
                        .toList();
        Set<UUID> known =
                current.stream()
                        .flatMap(session -> session.places().stream())
                        .map(PublishedPlace::id)
                        .collect(Collectors.toSet());
        Reconciliation reconciliation = reconciled(clinic, current, wanted, session -> false);
        change(
                clinic,
                List.of(),
                new Reconciliation(
                        reconciliation.target().stream()
                                .map(session ->
                                        session.with(
                                                session.places().stream()
                                                        .map(place ->
                                                                known.contains(place.id())
                                                                        ? place
                                                                        : place.told())
                                                        .toList()))
                                .toList(),
                        reconciliation.removed()),
                gone ->
                        gone.session().hasBegun(now)
                                ? AttendanceOutcome.ENTERED_IN_ERROR
                                : AttendanceOutcome.CANCELLED_BY_CLINIC,
                "The clinic's file no longer has it.");
    }

    /** The dates of these that the schedule knows already: they need not be carried besides it. */
    public Map<String, Set<LocalDate>> known(Clinic clinic) {
        return sessions.dates(clinic);
    }

    /** An appointment whose session the file calls delivered was attended. */
    private static List<PublishedSession> attended(
            Clinic clinic, List<PublishedSession> current, Map<UUID, Set<LocalDate>> delivered) {
        return current.stream()
                .map(session -> {
                    LocalDate date = clinic.time().local(session.start()).toLocalDate();
                    return session.with(
                            session.places().stream()
                                    .map(place ->
                                            !place.outcome().isAttended()
                                                            && delivered
                                                                    .getOrDefault(
                                                                            place.course(),
                                                                            Set.of())
                                                                    .contains(date)
                                                    ? place.withOutcome(AttendanceOutcome.ATTENDED)
                                                    : place)
                                    .toList());
                })
                .toList();
    }

    private static PublishedSession withoutNumbers(PublishedSession session) {
        return session.with(
                session.places().stream()
                        .map(place -> place.withSeat(PublishedPlace.NO_SEAT))
                        .map(place ->
                                place.outcome().isGivenOrToCome() ? place.withTicket(null) : place)
                        .toList());
    }

    private Reconciliation reconciled(
            Clinic clinic,
            List<PublishedSession> current,
            List<Session> wanted,
            Predicate<PublishedSession> kept) {
        return Reconciliation.of(
                current,
                records.stored(clinic, wanted),
                kept,
                stored.formerNames(clinic.id()),
                clock.instant());
    }

    private void change(
            Clinic clinic,
            List<PublishedSession> current,
            Reconciliation reconciliation,
            Becoming becoming,
            String reason) {
        Map<Reconciliation.Removed, AttendanceOutcome> outcomes = new HashMap<>();
        reconciliation.removed().forEach(gone -> outcomes.put(gone, becoming.of(gone)));
        ScheduleChange change =
                writer.change(
                        clinic,
                        current,
                        withOutcomes(reconciliation, outcomes),
                        outcomes.entrySet().stream()
                                .filter(gone -> gone.getValue().isCalledOff())
                                .map(gone ->
                                        new PublishedRows.CalledOff(
                                                gone.getKey().session(),
                                                gone.getKey().place(),
                                                gone.getValue(),
                                                reason,
                                                THE_PLAN))
                                .toList());
        written(clinic, change);
    }

    private void written(Clinic clinic, ScheduleChange change) {
        published.refreshStatistics();
        events.publishEvent(
                new SchedulePublished(
                        clinic.id(),
                        clock.instant(),
                        change.added().size(),
                        change.moved().size(),
                        change.gone().size()));
    }

    /** Who was not there keeps the place, with that outcome; who is called off leaves it. */
    private static List<PublishedSession> withOutcomes(
            Reconciliation reconciliation,
            Map<Reconciliation.Removed, AttendanceOutcome> outcomes) {
        Map<UUID, PublishedSession> target = new HashMap<>();
        reconciliation.target().forEach(session -> target.put(session.id(), session));
        outcomes.forEach((gone, outcome) -> {
            if (!outcome.isCalledOff()) {
                PublishedSession session =
                        target.getOrDefault(gone.session().id(), gone.session().with(List.of()));
                List<PublishedPlace> places = new ArrayList<>(session.places());
                places.add(gone.place().withOutcome(outcome));
                target.put(session.id(), session.with(places));
            }
        });
        return List.copyOf(target.values());
    }

    private static boolean hasBegun(Clinic clinic, Session session, Instant now) {
        return !clinic.time().instant(session.start()).isAfter(now);
    }

    private static boolean startsBefore(Clinic clinic, Session session, Instant moment) {
        return clinic.time().instant(session.start()).isBefore(moment);
    }

    /** The schedule while it is out of the tables. */
    public static final class TakenOut {

        private final List<PublishedSession> sessions;

        private TakenOut(List<PublishedSession> sessions) {
            this.sessions = sessions;
        }

        List<PublishedSession> sessions() {
            return sessions;
        }
    }

    @FunctionalInterface
    private interface Becoming {

        AttendanceOutcome of(Reconciliation.Removed gone);
    }
}
