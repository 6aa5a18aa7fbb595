package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import painclinic.audit.Reason;
import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
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
import java.util.stream.Stream;

/**
 * What a desk does to single appointments, each act by somebody and in a transaction of its own.
 * Acts on one course or one session take turns, so that what an act has looked at stays true until
 * it commits; whatever else two acts could break at once the database refuses.
 */
@Service
public class Appointments {

    private final StoredSchedule stored;
    private final CancelledAppointments cancelled;
    private final PublishedRows rows;
    private final ScheduleActs acts;
    private final ScheduleRecords records;
    private final Clinics clinics;
    private final Reason reason;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
            StoredSchedule stored,
            CancelledAppointments cancelled,
            PublishedRows rows,
            ScheduleActs acts,
            ScheduleRecords records,
            Clinics clinics,
            Reason reason,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.cancelled = cancelled;
        this.rows = rows;
        this.acts = acts;
        this.records = records;
        this.clinics = clinics;
        this.reason = reason;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Calls an appointment off: it leaves its place, which is free again, and stays as history.
     *
     * @param outcome by whom it is cancelled, or that it was entered in error
     * @param seen the appointment's revision when it was looked at; null where that does not matter
     */
    public AppointmentAnswer callOff(
            AppointmentId id,
            AttendanceOutcome outcome,
            @Nullable Integer seen,
            @Nullable String reason,
            String actor) {
        return onAppointment(
                id,
                found -> {
                    if (seen != null && seen != found.place().revision()) {
                        return found.movedMeanwhile();
                    }
                    AttendanceOutcome before = found.place().outcome();
                    if (!outcome.isCalledOff() || !before.mayBecome(outcome)) {
                        return new AppointmentAnswer.NotTheNextStep(before, outcome);
                    }
                    this.reason.is(reason);
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

    /**
     * Puts back what was called off: the same appointment at the same time, in a session of its own
     * again where that had gone.
     */
    public AppointmentAnswer putBack(AppointmentId id, String actor) {
        return answering(() -> {
            CancelledAppointments.Cancelled before = cancelled.find(id.value()).orElse(null);
            if (before == null) {
                return new AppointmentAnswer.NoSuchAppointment();
            }
            Clinic clinic = acts.clinic();
            PublishedSession session = before.session();
            acts.among(
                    clinic,
                    List.of(before.course(), session.id(), session.room(), session.practitioner()));
            if (cancelled.find(id.value()).isEmpty()) {
                return new AppointmentAnswer.NoSuchAppointment();
            }
            List<PublishedSession> current =
                    stored.of(List.of(before.course()), List.of(session.id()));
            PublishedSession there = named(current, session.id());
            if (there != null && !there.isToldLike(session)) {
                return new AppointmentAnswer.MovedMeanwhile(clinic.time().local(there.start()));
            }
            rows.takeFromHistory(id.value());
            acts.write(
                    clinic,
                    current,
                    there == null
                            ? plus(current, session.plus(before.place()))
                            : replaced(current, there.plus(before.place())),
                    List.of());
            events.publishEvent(
                    new AppointmentPutBack(
                            id, new CourseId(before.course()), actor, clock.instant()));
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
            acts.among(clinic, List.of(course.value(), session.value()));
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
            acts.write(clinic, current, replaced(current, wanted.plus(place)), List.of());
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
            acts.among(clinic, List.of(course.value(), drawn.room(), drawn.practitioner()));
            List<PublishedSession> current = stored.of(List.of(course.value()), List.of());
            List<PublishedSession> target = new ArrayList<>(current);
            target.add(drawn);
            acts.write(clinic, current, target, List.of());
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
            acts.among(clinic, concerned);
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
            acts.write(clinic, current, replaced(current, moved), List.of());
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
                return gone(id);
            }
            Clinic clinic = clinics.current().orElseThrow();
            List<UUID> concerned = new ArrayList<>(besides);
            concerned.add(course.get());
            acts.among(clinic, concerned);
            List<PublishedSession> current = stored.of(List.of(course.get()), besides);
            return found(clinic, current, id).map(act).orElseGet(() -> gone(id));
        });
    }

    private AppointmentAnswer gone(AppointmentId id) {
        return CancelledAppointments.Cancelled.answer(
                cancelled.find(id.value()).orElse(null), acts.clinic().time());
    }

    private Optional<Found> found(Clinic clinic, List<PublishedSession> current, AppointmentId id) {
        return current.stream()
                .flatMap(session ->
                        session.places().stream()
                                .filter(place -> place.id().equals(id.value()))
                                .map(place -> new Found(this, clinic, current, session, place)))
                .findFirst();
    }

    private AppointmentAnswer answering(Supplier<AppointmentAnswer> act) {
        return acts.answering(act);
    }

    private static @Nullable PublishedSession named(List<PublishedSession> sessions, UUID id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<PublishedSession> plus(
            List<PublishedSession> sessions, PublishedSession one) {
        return Stream.concat(sessions.stream(), Stream.of(one)).toList();
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

        AppointmentAnswer movedMeanwhile() {
            return new AppointmentAnswer.MovedMeanwhile(clinic.time().local(session.start()));
        }

        void write(List<PublishedSession> target, List<CalledOff> calledOff) {
            appointments.acts.write(clinic, current, target, calledOff);
        }
    }
}
