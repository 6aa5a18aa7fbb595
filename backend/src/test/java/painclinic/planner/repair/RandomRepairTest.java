package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.ExampleBundles;
import painclinic.bundle.Attendee;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ChangesReader;
import painclinic.bundle.ChangesReading;
import painclinic.bundle.ChangesWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planner.RandomBookings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Repairs of clinics that nobody has looked at, after changes of every description. */
class RandomRepairTest {

    private static final int CLINICS = 60;

    static LongStream seeds() {
        return LongStream.range(0, CLINICS);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void changesOnlyWhatItHasToAndSaysAllOfIt(long seed) {
        ClinicBundle bundle = RandomBookings.bundle(seed);
        ClinicSchedule told = plan(bundle, seed);
        Random random = new Random(seed * 31 + 5);
        ClinicChanges changes = new RandomChanges(random, bundle, told).changes();
        int patientsToMove = random.nextInt(3);

        RepairResult result =
                new Repair(
                                bundle,
                                told,
                                changes,
                                new RepairOptions(patientsToMove, Duration.ofSeconds(20), seed, 30))
                        .run();

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(ChangesReader.read(ChangesWriter.toBytes(changes), bundle, told))
                .isEqualTo(new ChangesReading.Accepted(changes));
        softly.assertThat(BundleReader.read(BundleWriter.toBytes(result.bundle())))
                .isEqualTo(new BundleReading.Accepted(result.bundle()));
        softly.assertThat(ScheduleCheck.brokenRules(result.bundle(), result.schedule())).isEmpty();
        softly.assertThat(result.moved()).hasSizeLessThanOrEqualTo(patientsToMove);
        Hit hit = new Hit(bundle, changes);
        Map<String, String> patients =
                bundle.courses().stream().collect(Collectors.toMap(Course::id, Course::patient));
        List<String> now = places(result.schedule().sessions());
        List<String> stays = new ArrayList<>();
        List<String> goes = new ArrayList<>();
        for (Session session : told.sessions()) {
            for (Attendee place : session.attendees()) {
                String words = place(session, place.course());
                if (hit.isHit(session, place.course())) {
                    goes.add(words);
                } else if (!result.moved().contains(patients.get(place.course()))) {
                    stays.add(words);
                }
            }
        }
        softly.assertThat(stays).as("pinned").isSubsetOf(now);
        softly.assertThat(goes).as("hit").noneMatch(now::contains);
        for (Session session : result.schedule().sessions()) {
            softly.assertThat(session.start().isBefore(changes.asOf()) && isNew(session, told))
                    .as("%s is new and before %s", session, changes.asOf())
                    .isFalse();
            for (Attendee place : session.attendees()) {
                softly.assertThat(isNewTimeToday(session, place.course(), told, changes))
                        .as("%s of %s is told a new time of today", place.course(), session)
                        .isFalse();
            }
            session.attendees()
                    .forEach(place ->
                            softly.assertThat(hit.isHit(session.withId(""), place.course()))
                                    .as("%s of %s", place.course(), session)
                                    .isFalse());
        }
        softly.assertThat(toldAfterwards(told, changes, result))
                .as("notices")
                .containsExactlyInAnyOrderElementsOf(now);
        softly.assertAll();
        whoComesNextKnowsOfIt(result, changes, hit, seed);
    }

    /** Neither the next repair nor the next plan puts anybody where the changes took them away. */
    private static void whoComesNextKnowsOfIt(
            RepairResult result, ClinicChanges changes, Hit hit, long seed) {
        SoftAssertions softly = new SoftAssertions();
        ClinicBundle promised =
                ExampleBundles.withBooked(result.bundle(), result.schedule().sessions());
        softly.assertThat(BundleReader.read(BundleWriter.toBytes(promised)))
                .as("with what is promised now")
                .isInstanceOf(BundleReading.Accepted.class);
        RepairResult again =
                new Repair(
                                promised,
                                result.schedule(),
                                ClinicChanges.none(changes.asOf()),
                                new RepairOptions(0, Duration.ofSeconds(20), seed, 30))
                        .run();
        softly.assertThat(again.sessionsHit()).as("hit by a repair of nothing").isZero();
        softly.assertThat(ScheduleCheck.brokenRules(again.bundle(), again.schedule())).isEmpty();
        softly.assertThat(again.schedule().sessions())
                .as("given by a second repair")
                .noneMatch(session ->
                        !session.start().isBefore(changes.asOf()) && hit.isSessionHit(session));
        ClinicSchedule plan = plan(result.bundle(), seed);
        softly.assertThat(ScheduleCheck.brokenRules(result.bundle(), plan)).isEmpty();
        softly.assertThat(plan.sessions())
                .as("planned")
                .noneMatch(session ->
                        session.start().toLocalDate().isAfter(changes.asOf().toLocalDate())
                                && hit.isSessionHit(session));
        softly.assertAll();
    }

    private static ClinicSchedule plan(ClinicBundle bundle, long seed) {
        return new Planner(
                        bundle,
                        new PlannerOptions(Duration.ofSeconds(20), seed, 50),
                        progress -> {})
                .plan();
    }

    /** What people believe once they have been told: the old places, with the notices applied. */
    private static List<String> toldAfterwards(
            ClinicSchedule told, ClinicChanges changes, RepairResult result) {
        List<String> places = places(told.sessions());
        for (Session session : told.sessions()) {
            for (Attendee place : session.attendees()) {
                if (changes.notAttended()
                        .contains(new ClinicChanges.PlaceInSession(session.id(), place.course()))) {
                    places.remove(place(session, place.course()));
                }
            }
        }
        for (PatientNotice notice : result.patients()) {
            if (notice.before() != null) {
                assertThat(places.remove(place(notice.before(), notice.course()))).isTrue();
            }
        }
        for (PatientNotice notice : result.patients()) {
            if (notice.after() != null) {
                places.add(place(notice.after(), notice.course()));
            }
        }
        return places;
    }

    private static boolean isNewTimeToday(
            Session session, String course, ClinicSchedule told, ClinicChanges changes) {
        return session.start().toLocalDate().equals(changes.asOf().toLocalDate())
                && told.sessions().stream()
                        .filter(one -> one.start().equals(session.start()))
                        .flatMap(one -> one.attendees().stream())
                        .noneMatch(place -> place.course().equals(course));
    }

    private static boolean isNew(Session session, ClinicSchedule told) {
        return !places(told.sessions()).containsAll(places(List.of(session)));
    }

    private static List<String> places(List<Session> sessions) {
        List<String> places = new ArrayList<>();
        for (Session session : sessions) {
            session.attendees().forEach(one -> places.add(place(session, one.course())));
        }
        return places;
    }

    private static String place(Session session, String course) {
        return place(ToldPlace.of(session), course);
    }

    private static String place(ToldPlace place, String course) {
        return "%s %s %s %s".formatted(course, place.start(), place.practitioner(), place.room());
    }

    /** Which places the changes hit, worked out from the file alone. */
    private record Hit(ClinicBundle bundle, ClinicChanges changes) {

        boolean isHit(Session session, String course) {
            return session.start().isBefore(changes.asOf())
                    ? changes.notAttended()
                            .contains(new ClinicChanges.PlaceInSession(session.id(), course))
                    : isSessionHit(session) || isPlaceHit(session, course);
        }

        private boolean isSessionHit(Session session) {
            String site =
                    bundle.rooms().stream()
                            .filter(room -> room.id().equals(session.room()))
                            .map(Room::site)
                            .findFirst()
                            .orElseThrow();
            return changes.leave().stream()
                            .anyMatch(one ->
                                    one.practitioner().equals(session.practitioner())
                                            && one.dates().contains(session.start().toLocalDate()))
                    || changes.absences().stream()
                            .anyMatch(one ->
                                    one.practitioner().equals(session.practitioner())
                                            && one.during()
                                                    .overlaps(session.start(), session.end()))
                    || changes.roomsClosed().stream()
                            .anyMatch(one ->
                                    one.room().equals(session.room())
                                            && one.during()
                                                    .overlaps(session.start(), session.end()))
                    || changes.sitesClosed().stream()
                            .anyMatch(one ->
                                    one.site().equals(site)
                                            && one.date().equals(session.start().toLocalDate()));
        }

        private boolean isPlaceHit(Session session, String id) {
            Course course =
                    bundle.courses().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            return changes.patientsAway().stream()
                            .anyMatch(one ->
                                    one.patient().equals(course.patient())
                                            && one.dates().contains(session.start().toLocalDate()))
                    || changes.cancelledDates().stream()
                            .anyMatch(one ->
                                    one.course().equals(id)
                                            && one.dates().contains(session.start().toLocalDate()))
                    || changes.cancelled()
                            .contains(new ClinicChanges.PlaceInSession(session.id(), id));
        }
    }
}
