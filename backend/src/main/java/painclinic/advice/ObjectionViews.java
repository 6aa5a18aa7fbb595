package painclinic.advice;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.CostChange;
import painclinic.advising.why.Objection;
import painclinic.advising.why.Objections;
import painclinic.advising.why.Obstacle;
import painclinic.advising.why.PlaceOption;
import painclinic.bundle.Attendee;
import painclinic.bundle.Session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts names to what speaks against a place, as far as whoever asks may see them. Whose session it
 * is about they know; of all others, only those that their sight takes in.
 */
final class ObjectionViews {

    private final ClinicNames names;
    private final Map<String, Session> sessions;
    private final Sight sight;
    private final String course;

    ObjectionViews(ClinicNames names, Map<String, Session> sessions, Sight sight, String course) {
        this.names = names;
        this.sessions = sessions;
        this.sight = sight;
        this.course = course;
    }

    WhyNotView of(Objections objections) {
        return new WhyNotView(
                objections.text(),
                objections.isAllowed(),
                objections.promised(),
                views(objections.always()),
                objections.options().stream().map(this::view).toList());
    }

    private WhyNotView.OptionView view(PlaceOption option) {
        return new WhyNotView.OptionView(
                new PlaceViews(names).place(option.place()),
                option.text(),
                views(option.objections()),
                cost(option.change()),
                PlaceViews.reasons(option.reasons()));
    }

    private static List<CostView> cost(@Nullable CostChange change) {
        return change == null ? List.of() : List.of(CostView.of(change));
    }

    private List<WhyNotView.ObjectionView> views(List<Objection> objections) {
        return objections.stream()
                .map(objection ->
                        new WhyNotView.ObjectionView(
                                objection.rule(),
                                objection.text(),
                                inTheWay(objection.obstacles())))
                .toList();
    }

    /** A course that is in the way by a session is named with the session, once. */
    private List<ObstacleView> inTheWay(List<Obstacle> obstacles) {
        Set<String> named =
                obstacles.stream()
                        .filter(obstacle -> obstacle.kind() == Obstacle.Kind.SESSION)
                        .flatMap(obstacle -> session(obstacle.id()).attendees().stream())
                        .map(Attendee::course)
                        .collect(Collectors.toSet());
        return obstacles.stream()
                .filter(obstacle ->
                        obstacle.kind() != Obstacle.Kind.COURSE || !named.contains(obstacle.id()))
                .flatMap(this::view)
                .toList();
    }

    private Session session(String id) {
        return Objects.requireNonNull(sessions.get(id), () -> "There is no session " + id + ".");
    }

    private Stream<ObstacleView> view(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case SESSION -> session(obstacle);
            case COURSE -> Stream.of(course(obstacle));
            case PRACTITIONER -> Stream.of(named(obstacle, names.practitioner(obstacle.id())));
            case ROOM -> Stream.of(named(obstacle, names.room(obstacle.id())));
            case SITE -> Stream.of(named(obstacle, names.site(obstacle.id())));
        };
    }

    /**
     * A session that may not be seen is left out if it is the patient's own: it is nobody else's.
     */
    private Stream<ObstacleView> session(Obstacle obstacle) {
        Session session = session(obstacle.id());
        if (sight.sees(session)) {
            return Stream.of(
                    session(
                            session,
                            names.treatment(session.treatment()),
                            session.attendees().stream().map(Attendee::course).toList()));
        }
        boolean own =
                session.attendees().stream()
                        .anyMatch(attendee -> names.samePatient(attendee.course(), course));
        return own ? Stream.of() : Stream.of(session(session, null, List.of()));
    }

    private ObstacleView session(Session session, @Nullable String name, List<String> seen) {
        return new ObstacleView(
                Obstacle.Kind.SESSION,
                name,
                names.practitioner(session.practitioner()) + ", " + names.room(session.room()),
                session.start(),
                session.end(),
                seen.stream().map(names::patient).toList(),
                session.attendees().size() - seen.size());
    }

    private ObstacleView course(Obstacle obstacle) {
        boolean seen = sight.seesEverybody() || names.samePatient(obstacle.id(), course);
        return new ObstacleView(
                obstacle.kind(),
                null,
                null,
                obstacle.from(),
                obstacle.to(),
                seen ? List.of(names.patient(obstacle.id())) : List.of(),
                seen ? 0 : 1);
    }

    private static ObstacleView named(Obstacle obstacle, String name) {
        return new ObstacleView(
                obstacle.kind(), name, null, obstacle.from(), obstacle.to(), List.of(), 0);
    }
}
