package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import painclinic.clinic.Clinic;
import painclinic.course.CourseId;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Gives courses places in the published schedule that the clinic's rules were asked about: in a
 * class that is held there, or in a session of its own. Whoever asked says which version of the
 * clinic answered; if that is not the clinic any more, nothing is done.
 */
@Service
public class CoursePlaces {

    private final StoredSchedule stored;
    private final PlaceTargets targeting;
    private final HeldPlaces held;
    private final ScheduleRecords records;
    private final CancelledAppointments cancelled;
    private final ScheduleActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoursePlaces(
            StoredSchedule stored,
            PlaceTargets targeting,
            HeldPlaces held,
            ScheduleRecords records,
            CancelledAppointments cancelled,
            ScheduleActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.targeting = targeting;
        this.held = held;
        this.records = records;
        this.cancelled = cancelled;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a course all of these places, or none. */
    public AppointmentAnswer book(
            CourseId course, List<WantedPlace> places, long version, String actor) {
        return acts.answering(() -> booked(course, places, version, actor, () -> true));
    }

    /** Gives a course the places that somebody holds for it; the hold is over then. */
    public AppointmentAnswer bookHeld(Hold hold, UUID holder, long version, String actor) {
        return bookHeld(hold, version, actor, () -> held.end(hold.id(), holder));
    }

    /**
     * @param takeOver ends the hold in the same transaction; says whether it was not over
     */
    AppointmentAnswer bookHeld(Hold hold, long version, String actor, BooleanSupplier takeOver) {
        return acts.answering(
                () -> booked(new CourseId(hold.course()), hold.wanted(), version, actor, takeOver));
    }

    /**
     * @param takeOver ends the hold of the places, if there is one; says whether they may be given
     */
    private AppointmentAnswer booked(
            CourseId course,
            List<WantedPlace> places,
            long version,
            String actor,
            BooleanSupplier takeOver) {
        Optional<ScheduleRecords.CourseNames> names = records.names(course.value());
        if (names.isEmpty()) {
            return new AppointmentAnswer.NoSuchCourse();
        }
        Clinic clinic = acts.clinic();
        List<PlaceTargets.Target> targets = targeting.of(clinic, names.get(), places);
        acts.among(clinic, PlaceTargets.concerned(names.get().patient(), course.value(), targets));
        List<PublishedSession> current = current(course.value(), targets);
        if (!takeOver.getAsBoolean()) {
            return new AppointmentAnswer.HoldOver();
        }
        AppointmentAnswer refusal = refusal(names.get().patient(), current, targets, version);
        if (refusal != null) {
            return refusal;
        }
        List<PublishedSession> target = current;
        List<AppointmentId> booked = new ArrayList<>();
        for (UUID id : records.draw(targets.size())) {
            PublishedPlace place = PublishedPlace.booked(id, course.value());
            target = targets.get(booked.size()).with(target, place);
            booked.add(new AppointmentId(id));
        }
        acts.write(clinic, current, target, List.of());
        booked.forEach(id ->
                events.publishEvent(new AppointmentBooked(id, course, actor, clock.instant())));
        return new AppointmentAnswer.Done(booked);
    }

    /**
     * Moves one appointment elsewhere. A session for one person moves with it and stays the same.
     *
     * @param seen the appointment's revision when it was looked at
     */
    public AppointmentAnswer move(
            AppointmentId id, int seen, WantedPlace place, long version, String actor) {
        return acts.answering(() -> {
            Clinic clinic = acts.clinic();
            Optional<UUID> course = stored.courseOf(id.value());
            if (course.isEmpty()) {
                return CancelledAppointments.Cancelled.answer(
                        cancelled.find(id.value()).orElse(null), clinic.time());
            }
            ScheduleRecords.CourseNames names = records.names(course.get()).orElseThrow();
            List<PlaceTargets.Target> targets = targeting.of(clinic, names, List.of(place));
            List<UUID> concerned = PlaceTargets.concerned(names.patient(), course.get(), targets);
            concerned.addAll(stored.concernedBy(List.of(id.value())));
            acts.among(clinic, concerned);
            List<PublishedSession> current = current(course.get(), targets);
            PublishedSession from = having(current, id);
            if (from == null) {
                return new AppointmentAnswer.NoSuchAppointment();
            }
            PublishedPlace moving = moving(from, id);
            if (moving.revision() != seen) {
                return new AppointmentAnswer.MovedMeanwhile(clinic.time().local(from.start()));
            }
            AppointmentAnswer refusal = refusal(names.patient(), current, targets, version);
            if (refusal != null) {
                return refusal;
            }
            if (from.hasBegun(clock.instant())) {
                return new AppointmentAnswer.HasBegun();
            }
            acts.write(
                    clinic, current, moved(current, from, moving, targets.getFirst()), List.of());
            events.publishEvent(new AppointmentMoved(id, actor, clock.instant()));
            return new AppointmentAnswer.Done(id);
        });
    }

    private static List<PublishedSession> moved(
            List<PublishedSession> current,
            PublishedSession from,
            PublishedPlace moving,
            PlaceTargets.Target target) {
        PublishedSession fresh = target.fresh();
        List<PublishedSession> others =
                current.stream().filter(one -> !one.id().equals(from.id())).toList();
        boolean isAlone = from.classId() == null && from.places().size() == 1;
        if (isAlone && fresh != null) {
            List<PublishedSession> all = new ArrayList<>(others);
            all.add(from.becoming(fresh, List.of(moving.elsewhere())));
            return all;
        }
        PublishedSession left = from.without(moving.id());
        List<PublishedSession> all = new ArrayList<>(others);
        if (!left.places().isEmpty()) {
            all.add(left);
        }
        return target.with(all, moving.elsewhere());
    }

    private @Nullable AppointmentAnswer refusal(
            UUID patient,
            List<PublishedSession> current,
            List<PlaceTargets.Target> targets,
            long version) {
        Clinic clinic = acts.clinic();
        if (clinic.version() != version) {
            return new AppointmentAnswer.ChangedMeanwhile();
        }
        Optional<List<PublishedSession>> wanted = PlaceTargets.sessions(targets, current);
        if (wanted.isEmpty()) {
            return new AppointmentAnswer.NoSuchSession();
        }
        Instant now = clock.instant();
        return wanted.get().stream().anyMatch(session -> session.hasBegun(now))
                ? new AppointmentAnswer.HasBegun()
                : held.inTheWay(clinic, patient, wanted.get());
    }

    private List<PublishedSession> current(UUID course, List<PlaceTargets.Target> targets) {
        return stored.of(List.of(course), PlaceTargets.joined(targets));
    }

    private static @Nullable PublishedSession having(
            List<PublishedSession> sessions, AppointmentId id) {
        return sessions.stream()
                .filter(session -> session.place(id.value()) != null)
                .findFirst()
                .orElse(null);
    }

    private static PublishedPlace moving(PublishedSession from, AppointmentId id) {
        PublishedPlace place = from.place(id.value());
        if (place == null) {
            throw new IllegalStateException("%s is not in session %s.".formatted(id, from.id()));
        }
        return place;
    }
}
