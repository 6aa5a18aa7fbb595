package painclinic.roster;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.UnscheduledSession;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published schedule as a file: what is promised, and what a course owes beyond that. */
public final class PublishedFile {

    private static final List<String> REASONS = List.of("It has no published place yet.");

    private PublishedFile() {}

    public static ClinicSchedule of(ClinicBundle bundle) {
        Set<Attendee> promised =
                bundle.booked().stream()
                        .flatMap(session -> session.attendees().stream())
                        .collect(Collectors.toSet());
        return new ClinicSchedule(
                bundle.booked(),
                bundle.courses().stream()
                        .flatMap(PublishedFile::owed)
                        .filter(place -> !promised.contains(place))
                        .map(place ->
                                new UnscheduledSession(place.course(), place.number(), REASONS))
                        .toList());
    }

    private static Stream<Attendee> owed(Course course) {
        return IntStream.rangeClosed(course.deliveredOn().size() + 1, course.sessions())
                .mapToObj(number -> new Attendee(course.id(), number));
    }
}
