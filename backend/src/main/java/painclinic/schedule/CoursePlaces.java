package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.course.CourseId;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives courses places in the published schedule that the clinic's rules were asked about: in a
 * class that is held there, or in a session of its own. Whoever asked says which version of the
 * clinic answered; if that is not the clinic any more, nothing is done.
 */
@Service
public class CoursePlaces {

    private final StoredSchedule stored;
    private final ScheduleRecords records;
    private final CancelledAppointments cancelled;
    private final ScheduleActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoursePlaces(
            StoredSchedule stored,
            ScheduleRecords records,
            CancelledAppointments cancelled,
            ScheduleActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.records = records;
        this.cancelled = cancelled;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a course all of these places, or none. */
    public AppointmentAnswer book(
            CourseId course, List<WantedPlace> places, long version, String actor) {
        return acts.answering(() -> {
            Optional<ScheduleRecords.CourseNames> names = records.names(course.value());
            if (names.isEmpty()) {
                return new AppointmentAnswer.NoSuchCourse();
            }
            Clinic clinic = acts.clinic();
            List<Target> targets = targets(clinic, names.get(), places);
            acts.among(clinic, concerned(names.get().patient(), course.value(), targets));
            List<PublishedSession> current = current(course.value(), targets);
            AppointmentAnswer refusal = refusal(current, targets, version);
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
        });
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
            List<Target> targets = targets(clinic, names, List.of(place));
            List<UUID> concerned = concerned(names.patient(), course.get(), targets);
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
            AppointmentAnswer refusal = refusal(current, targets, version);
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
            Target target) {
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
            List<PublishedSession> current, List<Target> targets, long version) {
        if (acts.clinic().version() != version) {
            return new AppointmentAnswer.ChangedMeanwhile();
        }
        Instant now = clock.instant();
        for (Target target : targets) {
            PublishedSession session = target.session(current);
            if (session == null) {
                return new AppointmentAnswer.NoSuchSession();
            }
            if (session.hasBegun(now)) {
                return new AppointmentAnswer.HasBegun();
            }
        }
        return null;
    }

    private List<PublishedSession> current(UUID course, List<Target> targets) {
        return stored.of(
                List.of(course),
                targets.stream().filter(target -> target.fresh() == null).map(Target::id).toList());
    }

    /** The patient too: their other courses may want the same hour. */
    private static List<UUID> concerned(UUID patient, UUID course, List<Target> targets) {
        List<UUID> concerned = new ArrayList<>(List.of(patient, course));
        targets.forEach(target -> {
            PublishedSession fresh = target.fresh();
            if (fresh == null) {
                concerned.add(target.id());
            } else {
                concerned.addAll(List.of(fresh.room(), fresh.practitioner()));
            }
        });
        return concerned;
    }

    private List<Target> targets(
            Clinic clinic, ScheduleRecords.CourseNames course, List<WantedPlace> places) {
        return places.stream().map(place -> target(clinic, course, place)).toList();
    }

    private Target target(Clinic clinic, ScheduleRecords.CourseNames course, WantedPlace place) {
        String joins = place.joins();
        if (joins != null) {
            return new Target(
                    stored.session(clinic.id(), joins).orElse(ScheduleRecords.NOTHING), null);
        }
        PublishedSession drawn =
                records.stored(
                                clinic,
                                List.of(
                                        new Session(
                                                "",
                                                course.treatment(),
                                                place.start(),
                                                place.minutes(),
                                                place.room(),
                                                place.practitioner(),
                                                place.classId(),
                                                List.of(new Attendee(course.name(), 1)))))
                        .getFirst()
                        .calledByItsId()
                        .with(List.of());
        return new Target(drawn.id(), drawn);
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

    /**
     * The session that a place is to be in.
     *
     * @param fresh the session where it is new, with nobody in it; null where it is held already
     */
    private record Target(UUID id, @Nullable PublishedSession fresh) {

        @Nullable PublishedSession session(List<PublishedSession> current) {
            return fresh != null
                    ? fresh
                    : current.stream()
                            .filter(session -> session.id().equals(id))
                            .findFirst()
                            .orElse(null);
        }

        List<PublishedSession> with(List<PublishedSession> sessions, PublishedPlace place) {
            List<PublishedSession> with = new ArrayList<>();
            for (PublishedSession session : sessions) {
                with.add(session.id().equals(id) ? session.plus(place) : session);
            }
            if (fresh != null) {
                with.add(fresh.plus(place));
            }
            return with;
        }
    }
}
