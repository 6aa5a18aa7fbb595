package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the sessions that wanted places are in: held already, or to be new. */
@Component
class PlaceTargets {

    private final StoredSchedule stored;
    private final ScheduleRecords records;

    PlaceTargets(StoredSchedule stored, ScheduleRecords records) {
        this.stored = stored;
        this.records = records;
    }

    List<Target> of(Clinic clinic, ScheduleRecords.CourseNames course, List<WantedPlace> places) {
        Iterator<PublishedSession> fresh =
                records
                        .stored(
                                clinic,
                                places.stream()
                                        .filter(place -> place.joins() == null)
                                        .map(place -> fresh(course, place))
                                        .toList())
                        .stream()
                        .map(session -> session.calledByItsId().with(List.of()))
                        .iterator();
        return places.stream().map(place -> target(clinic, place, fresh)).toList();
    }

    private Target target(Clinic clinic, WantedPlace place, Iterator<PublishedSession> fresh) {
        String joins = place.joins();
        if (joins != null) {
            return new Target(
                    stored.session(clinic.id(), joins).orElse(ScheduleRecords.NOTHING), null);
        }
        PublishedSession drawn = fresh.next();
        return new Target(drawn.id(), drawn);
    }

    private static Session fresh(ScheduleRecords.CourseNames course, WantedPlace place) {
        return new Session(
                "",
                course.treatment(),
                place.start(),
                place.minutes(),
                place.room(),
                place.practitioner(),
                place.classId(),
                List.of(new Attendee(course.name(), 1)));
    }

    /** The sessions that are held already and would be joined. */
    static List<UUID> joined(List<Target> targets) {
        return targets.stream().filter(target -> target.fresh() == null).map(Target::id).toList();
    }

    /** The session of each; empty where one that would be joined has gone. */
    static Optional<List<PublishedSession>> sessions(
            List<Target> targets, List<PublishedSession> current) {
        List<PublishedSession> sessions =
                targets.stream()
                        .flatMap(target -> Stream.ofNullable(target.session(current)))
                        .toList();
        return sessions.size() == targets.size() ? Optional.of(sessions) : Optional.empty();
    }

    /** The patient too: their other courses may want the same hour. */
    static List<UUID> concerned(UUID patient, UUID course, List<Target> targets) {
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

    /**
     * The session that a place is to be in.
     *
     * @param fresh the session where it is new, with nobody in it; null where it is held already
     */
    record Target(UUID id, @Nullable PublishedSession fresh) {

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
