package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.database.Refusal;
import painclinic.database.Turns;
import painclinic.schedule.PublishedRows.CalledOff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a desk does to single appointments, each act by somebody and in a transaction of its own.
 * Acts on one course or one session take turns, so that what an act has looked at stays true until
 * it commits; whatever else two acts could break at once the database refuses.
 */
@Service
public class Appointments {

    private final StoredSchedule stored;
    private final ScheduleWriter writer;
    private final ScheduleRecords records;
    private final Clinics clinics;
    private final Turns turns;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
            StoredSchedule stored,
            ScheduleWriter writer,
            ScheduleRecords records,
            Clinics clinics,
            Turns turns,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.writer = writer;
        this.records = records;
        this.clinics = clinics;
        this.turns = turns;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what became of an appointment, or corrects what was recorded of it.
     *
     * @param outcome one that does not call the appointment off
     */
    public AppointmentAnswer recordOutcome(
            AppointmentId id, AttendanceOutcome outcome, String actor) {
        return onAppointment(
                id,
                found -> {
                    if (outcome.isCalledOff()) {
                        throw new IllegalArgumentException(
                                "%s calls an appointment off.".formatted(outcome));
                    }
                    AttendanceOutcome before = found.place().outcome();
                    if (!before.mayBecome(outcome)) {
                        return new AppointmentAnswer.NotTheNextStep(before, outcome);
                    }
                    if (!found.session().hasBegun(clock.instant())) {
                        return new AppointmentAnswer.NotBegunYet();
                    }
                    PublishedPlace recorded =
                            found.place().withOutcome(outcome).recordedBy(actor, clock.instant());
                    found.write(found.withPlace(recorded), List.of());
                    events.publishEvent(
                            new OutcomeRecorded(id, before, outcome, actor, clock.instant()));
                    return new AppointmentAnswer.Done(id);
                });
    }

    /**
     * Calls an appointment off: it leaves its place, which is free again, and stays as history.
     *
     * @param outcome by whom it is cancelled, or that it was entered in error
     */
    public AppointmentAnswer callOff(
            AppointmentId id, AttendanceOutcome outcome, @Nullable String reason, String actor) {
        return onAppointment(
                id,
                found -> {
                    AttendanceOutcome before = found.place().outcome();
                    if (!outcome.isCalledOff() || !before.mayBecome(outcome)) {
                        return new AppointmentAnswer.NotTheNextStep(before, outcome);
                    }
                    found.write(
                            found.withoutPlace(),
                            List.of(
                                    new CalledOff(
                                            found.session(),
                                            found.place(),
                                            outcome,
                                            reason,
                                            actor)));
                    events.publishEvent(
                            new AppointmentCancelled(id, outcome, actor, clock.instant()));
                    return new AppointmentAnswer.Done(id);
                });
    }

    /** Gives a course a place in a session that is published already. */
    public AppointmentAnswer book(CourseId course, SessionId session, String actor) {
        return answering(() -> {
            if (!records.isCourse(course.value())) {
                return new AppointmentAnswer.NoSuchCourse();
            }
            Clinic clinic = clinics.current().orElseThrow();
            turns.among(clinic.id().value(), records.turns(course.value(), session.value()));
            List<PublishedSession> current =
                    stored.of(List.of(course.value()), List.of(session.value()));
            PublishedSession wanted = named(current, session.value());
            if (wanted == null) {
                return new AppointmentAnswer.NoSuchSession();
            }
            if (wanted.hasBegun(clock.instant())) {
                return new AppointmentAnswer.HasBegun();
            }
            PublishedPlace place =
                    PublishedPlace.booked(records.draw(1).getFirst(), course.value());
            write(clinic, current, replaced(current, wanted.plus(place)), List.of());
            return booked(place, actor);
        });
    }

    /** Gives a course a new session for itself. */
    public AppointmentAnswer bookAlone(CourseId course, WantedPlace wanted, String actor) {
        return answering(() -> {
            Optional<ScheduleRecords.CourseNames> names = records.names(course.value());
            if (names.isEmpty()) {
                return new AppointmentAnswer.NoSuchCourse();
            }
            Clinic clinic = clinics.current().orElseThrow();
            PublishedSession drawn = drawn(clinic, names.get(), wanted);
            if (drawn.hasBegun(clock.instant())) {
                return new AppointmentAnswer.HasBegun();
            }
            turns.among(
                    clinic.id().value(),
                    records.turns(course.value(), drawn.room(), drawn.practitioner()));
            List<PublishedSession> current = stored.of(List.of(course.value()), List.of());
            List<PublishedSession> target = new ArrayList<>(current);
            target.add(drawn);
            write(clinic, current, target, List.of());
            return booked(drawn.places().getFirst(), actor);
        });
    }

    /** Moves an appointment into another session that is published already. */
    public AppointmentAnswer move(AppointmentId id, SessionId to, String actor) {
        return onAppointment(
                id,
                List.of(to.value()),
                found -> {
                    PublishedSession wanted = named(found.current(), to.value());
                    Instant now = clock.instant();
                    if (wanted == null) {
                        return new AppointmentAnswer.NoSuchSession();
                    }
                    if (found.session().hasBegun(now) || wanted.hasBegun(now)) {
                        return new AppointmentAnswer.HasBegun();
                    }
                    found.write(
                            replaced(found.withoutPlace(), wanted.plus(found.place().elsewhere())),
                            List.of());
                    events.publishEvent(new AppointmentMoved(id, actor, now));
                    return new AppointmentAnswer.Done(id);
                });
    }

    /** Moves a whole session, with everybody who has a place in it. */
    public AppointmentAnswer moveSession(SessionId id, WantedPlace wanted, String actor) {
        return answering(() -> {
            Clinic clinic = clinics.current().orElseThrow();
            List<UUID> courses = stored.coursesIn(id.value());
            UUID room = records.room(clinic.id(), wanted.room());
            UUID practitioner = records.practitioner(clinic.id(), wanted.practitioner());
            List<UUID> concerned = new ArrayList<>(courses);
            concerned.addAll(List.of(id.value(), room, practitioner));
            turns.among(clinic.id().value(), records.turns(concerned.toArray(UUID[]::new)));
            List<PublishedSession> current = stored.of(courses, List.of(id.value()));
            PublishedSession session = named(current, id.value());
            if (session == null || !stored.coursesIn(id.value()).equals(courses)) {
                return new AppointmentAnswer.NoSuchSession();
            }
            Instant now = clock.instant();
            PublishedSession moved =
                    session.movedTo(
                            clinic.time().instant(wanted.start()),
                            wanted.minutes(),
                            room,
                            practitioner);
            if (session.hasBegun(now) || moved.hasBegun(now)) {
                return new AppointmentAnswer.HasBegun();
            }
            write(clinic, current, replaced(current, moved), List.of());
            moved.places()
                    .forEach(place ->
                            events.publishEvent(
                                    new AppointmentMoved(
                                            new AppointmentId(place.id()), actor, now)));
            return new AppointmentAnswer.Done(new AppointmentId(session.places().getFirst().id()));
        });
    }

    private AppointmentAnswer booked(PublishedPlace place, String actor) {
        AppointmentId id = new AppointmentId(place.id());
        events.publishEvent(
                new AppointmentBooked(id, new CourseId(place.course()), actor, clock.instant()));
        return new AppointmentAnswer.Done(id);
    }

    private PublishedSession drawn(
            Clinic clinic, ScheduleRecords.CourseNames course, WantedPlace wanted) {
        PublishedSession drawn =
                records.stored(
                                clinic,
                                List.of(
                                        new Session(
                                                "",
                                                course.treatment(),
                                                wanted.start(),
                                                wanted.minutes(),
                                                wanted.room(),
                                                wanted.practitioner(),
                                                null,
                                                List.of(new Attendee(course.name(), 1)))))
                        .getFirst();
        return drawn.calledByItsId();
    }

    private AppointmentAnswer onAppointment(
            AppointmentId id, Function<Found, AppointmentAnswer> act) {
        return onAppointment(id, List.of(), act);
    }

    private AppointmentAnswer onAppointment(
            AppointmentId id, List<UUID> besides, Function<Found, AppointmentAnswer> act) {
        return answering(() -> {
            Optional<UUID> course = stored.courseOf(id.value());
            if (course.isEmpty()) {
                return new AppointmentAnswer.NoSuchAppointment();
            }
            Clinic clinic = clinics.current().orElseThrow();
            List<UUID> concerned = new ArrayList<>(besides);
            concerned.add(course.get());
            turns.among(clinic.id().value(), records.turns(concerned.toArray(UUID[]::new)));
            List<PublishedSession> current = stored.of(List.of(course.get()), besides);
            return found(clinic, current, id)
                    .map(act)
                    .orElseGet(AppointmentAnswer.NoSuchAppointment::new);
        });
    }

    private Optional<Found> found(Clinic clinic, List<PublishedSession> current, AppointmentId id) {
        return current.stream()
                .flatMap(session ->
                        session.places().stream()
                                .filter(place -> place.id().equals(id.value()))
                                .map(place -> new Found(this, clinic, current, session, place)))
                .findFirst();
    }

    private void write(
            Clinic clinic,
            List<PublishedSession> current,
            List<PublishedSession> target,
            List<CalledOff> calledOff) {
        writer.change(clinic, current, target, calledOff);
        clinics.advanceVersion(clinic.id());
    }

    /** One transaction; what the database will not have becomes a value once it is rolled back. */
    private AppointmentAnswer answering(Supplier<AppointmentAnswer> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (DataAccessException e) {
            return new AppointmentAnswer.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private static @Nullable PublishedSession named(List<PublishedSession> sessions, UUID id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<PublishedSession> replaced(
            List<PublishedSession> sessions, PublishedSession by) {
        return changed(sessions, by.id(), session -> by);
    }

    private static List<PublishedSession> changed(
            List<PublishedSession> sessions, UUID id, UnaryOperator<PublishedSession> change) {
        return sessions.stream()
                .map(session -> session.id().equals(id) ? change.apply(session) : session)
                .toList();
    }

    /** An appointment as an act found it, with everything its course has. */
    private record Found(
            Appointments appointments,
            Clinic clinic,
            List<PublishedSession> current,
            PublishedSession session,
            PublishedPlace place) {

        List<PublishedSession> withPlace(PublishedPlace changed) {
            return replaced(current, session.without(place.id()).plus(changed));
        }

        /** A session that nobody has a place in any more is gone. */
        List<PublishedSession> withoutPlace() {
            return replaced(current, session.without(place.id())).stream()
                    .filter(one -> !one.places().isEmpty() || !one.id().equals(session.id()))
                    .toList();
        }

        void write(List<PublishedSession> target, List<CalledOff> calledOff) {
            appointments.write(clinic, current, target, calledOff);
        }
    }
}
