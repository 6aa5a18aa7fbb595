package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import painclinic.audit.Reason;
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
    private final HeldPlaces held;
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
            HeldPlaces held,
            PublishedRows rows,
            ScheduleActs acts,
            ScheduleRecords records,
            Clinics clinics,
            Reason reason,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.cancelled = cancelled;
        this.held = held;
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
                            found.withoutPlace(), List.of(found.calledOff(outcome, reason, actor)));
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
            UUID patient = records.names(before.course()).orElseThrow().patient();
            acts.among(
                    clinic,
                    List.of(
                            patient,
                            before.course(),
                            session.id(),
                            session.room(),
                            session.practitioner()));
            if (cancelled.find(id.value()).isEmpty()) {
                return new AppointmentAnswer.NoSuchAppointment();
            }
            List<PublishedSession> current =
                    stored.of(List.of(before.course()), List.of(session.id()));
            PublishedSession there = named(current, session.id());
            if (there != null && !there.isToldLike(session)) {
                return new AppointmentAnswer.MovedMeanwhile(clinic.time().local(there.start()));
            }
            AppointmentAnswer inTheWay = held.inTheWay(clinic, patient, List.of(session));
            if (inTheWay != null) {
                return inTheWay;
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

    /**
     * Takes a booking back, all of its appointments or none: as entered in error, and only while
     * nobody moved them and no patient was told of them.
     */
    public AppointmentAnswer takeBack(List<AppointmentId> booked, String actor) {
        return answering(() -> {
            Clinic clinic = acts.clinic();
            List<AppointmentId> distinct = booked.stream().distinct().toList();
            List<UUID> ids = distinct.stream().map(AppointmentId::value).toList();
            acts.among(clinic, stored.concernedBy(ids));
            List<PublishedSession> current = stored.of(stored.coursesOf(ids), List.of());
            List<PublishedSession> target = current;
            List<CalledOff> calledOff = new ArrayList<>();
            for (AppointmentId id : distinct) {
                Found found = found(clinic, target, id).orElse(null);
                if (found == null) {
                    return gone(id);
                }
                AppointmentAnswer refusal = found.whyNotTakenBack();
                if (refusal != null) {
                    return refusal;
                }
                calledOff.add(
                        found.calledOff(
                                AttendanceOutcome.ENTERED_IN_ERROR, "Booking undone", actor));
                target = found.withoutPlace();
            }
            reason.is("Booking undone");
            acts.write(clinic, current, target, calledOff);
            Instant now = clock.instant();
            distinct.forEach(id ->
                    events.publishEvent(
                            new AppointmentCancelled(
                                    id, AttendanceOutcome.ENTERED_IN_ERROR, actor, now)));
            return new AppointmentAnswer.Done(distinct);
        });
    }

    private AppointmentAnswer onAppointment(
            AppointmentId id, Function<Found, AppointmentAnswer> act) {
        return answering(() -> {
            Optional<UUID> course = stored.courseOf(id.value());
            if (course.isEmpty()) {
                return gone(id);
            }
            Clinic clinic = clinics.current().orElseThrow();
            acts.among(clinic, stored.concernedBy(List.of(id.value())));
            List<PublishedSession> current = stored.of(List.of(course.get()), List.of());
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

        @Nullable AppointmentAnswer whyNotTakenBack() {
            if (place.revision() != 1) {
                return movedMeanwhile();
            }
            if (!place.outcome().mayBecome(AttendanceOutcome.ENTERED_IN_ERROR)) {
                return new AppointmentAnswer.NotTheNextStep(
                        place.outcome(), AttendanceOutcome.ENTERED_IN_ERROR);
            }
            return place.toldRevision() > 0 ? new AppointmentAnswer.ToldMeanwhile() : null;
        }

        CalledOff calledOff(AttendanceOutcome outcome, @Nullable String reason, String actor) {
            return new CalledOff(session, place, outcome, reason, actor);
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
