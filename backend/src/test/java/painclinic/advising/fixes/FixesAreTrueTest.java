package painclinic.advising.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import painclinic.advising.OverfullClinic;
import painclinic.advising.steps.FixedSession;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Patient;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.check.ScheduleCheck;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every fix, applied, does what it says: on clinics that nobody has looked at. */
class FixesAreTrueTest {

    private static final int CLINICS = 45;
    private static final int COURSES = 3;

    @Test
    void everyFixAppliedPlacesWhatItSaysAndBreaksNothing() {
        SoftAssertions softly = new SoftAssertions();
        Map<FixKind, Integer> kinds = new EnumMap<>(FixKind.class);
        int fixes = 0;
        for (long seed = 0; seed < CLINICS; seed++) {
            OverfullClinic clinic = OverfullClinic.of(seed);
            FixFinder finder = FixFinder.of(clinic.bundle(), clinic.schedule());
            for (String course : clinic.coursesMissingSessions().stream().limit(COURSES).toList()) {
                Fixes found = finder.fixes(course);
                softly.assertThat(found.missing()).isEqualTo(missing(clinic.schedule(), course));
                for (Fix fix : found.fixes()) {
                    isTrue(clinic, course, fix, softly);
                    fixes++;
                    kinds.merge(fix.kind(), 1, Integer::sum);
                }
            }
        }
        softly.assertAll();
        assertThat(fixes).isGreaterThan(200);
        assertThat(kinds).hasSizeGreaterThan(9);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        OverfullClinic clinic = OverfullClinic.of(3);
        String course = clinic.coursesMissingSessions().getFirst();

        Fixes once = FixFinder.of(clinic.bundle(), clinic.schedule()).fixes(course);
        Fixes again = FixFinder.of(clinic.bundle(), clinic.schedule()).fixes(course);

        assertThat(again).isEqualTo(once);
    }

    private static void isTrue(
            OverfullClinic clinic, String course, Fix fix, SoftAssertions softly) {
        String about = course + ": " + fix.text();
        softly.assertThat(BundleReader.read(BundleWriter.toBytes(fix.bundle())))
                .as(about)
                .isInstanceOf(BundleReading.Accepted.class);
        softly.assertThat(ScheduleCheck.brokenRules(fix.bundle(), fix.schedule()))
                .as(about)
                .isEmpty();
        softly.assertThat(missing(fix.schedule(), course))
                .as(about)
                .isEqualTo(fix.missing() - fix.placed());
        softly.assertThat(fix.schedule().unscheduled())
                .as(about)
                .hasSize(clinic.schedule().unscheduled().size() - fix.placed());
        softly.assertThat(places(fix.schedule(), fix, course))
                .as(about)
                .isEqualTo(places(clinic.schedule(), fix, course));
        softly.assertThat(fix.sessions()).as(about).allSatisfy(one -> isHeld(fix, one));
        for (Patient patient : clinic.bundle().patients()) {
            softly.assertThat(fix.text()).doesNotContain(patient.id() + " ");
        }
    }

    private static void isHeld(Fix fix, FixedSession place) {
        assertThat(fix.schedule().sessions())
                .anySatisfy(session -> {
                    assertThat(session.start()).isEqualTo(place.start());
                    assertThat(session.practitioner()).isEqualTo(place.practitioner());
                    assertThat(session.room()).isEqualTo(place.room());
                    assertThat(session.classId()).isEqualTo(place.classId());
                    assertThat(session.attendees())
                            .anyMatch(one -> one.course().equals(place.course()));
                });
    }

    private static int missing(ClinicSchedule schedule, String course) {
        return (int)
                schedule.unscheduled().stream()
                        .map(UnscheduledSession::course)
                        .filter(course::equals)
                        .count();
    }

    /** Who is where and when, but for what the fix says it gives and takes. */
    private static Set<Place> places(ClinicSchedule schedule, Fix fix, String course) {
        Set<Place> places = new HashSet<>();
        Set<Place> changed = new HashSet<>();
        fix.sessions().forEach(one -> changed.add(new Place(one.course(), one.start())));
        fix.released().forEach(one -> changed.add(new Place(one.course(), one.start())));
        schedule.sessions()
                .forEach(session ->
                        session.attendees()
                                .forEach(one ->
                                        places.add(new Place(one.course(), session.start()))));
        places.removeAll(changed);
        return places;
    }

    private record Place(String course, LocalDateTime start) {}
}
