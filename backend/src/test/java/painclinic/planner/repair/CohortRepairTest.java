package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MONDAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.guideline.LocalLimit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A cohort of three with two sessions in one week, of which something goes wrong. */
class CohortRepairTest extends RepairCase {

    private static final String CODE = "PAIN_PROGRAMME";
    private static final LocalDateTime TUESDAY_AT_TEN = MONDAY.plusDays(1).atTime(10, 0);
    private static final LocalDateTime THURSDAY_AT_TEN = MONDAY.plusDays(3).atTime(10, 0);

    CohortRepairTest() {
        clinic.planning = clinic.planning.withTo(MONDAY.plusDays(13));
        for (String id : List.of("c1", "c2", "c3")) {
            clinic.course(id, CODE, 2);
        }
        clinic.treatments.add(
                new Treatment(
                        CODE,
                        "Pain programme",
                        Delivery.PROGRAMME,
                        0,
                        List.of("GYM"),
                        4,
                        1,
                        7,
                        List.of(),
                        2,
                        List.of(session("Pacing", null), session("Goals", 3))));
        skills(0, CODE);
        skills(1, CODE);
        told(at("g1", TUESDAY_AT_TEN, 1), at("g2", THURSDAY_AT_TEN, 2));
    }

    private static ProgrammeSession session(String title, @Nullable Integer maxDays) {
        return new ProgrammeSession(
                title, 60, null, null, 1, null, maxDays == null ? null : 1, maxDays, null, false);
    }

    private void skills(int who, String... skills) {
        clinic.practitioners.set(who, clinic.practitioners.get(who).withSkills(List.of(skills)));
    }

    private static Session at(String id, LocalDateTime start, int number) {
        List<Attendee> people =
                List.of(
                        new Attendee("c1", number),
                        new Attendee("c2", number),
                        new Attendee("c3", number));
        return new Session(id, CODE, start, 60, "gym", "ann", "spring", people);
    }

    @Override
    RepairResult repair(ClinicChanges changes) {
        ClinicBundle bundle =
                clinic.bundle()
                        .withVersion(2)
                        .withLocalLimits(List.of(new LocalLimit(CODE, 2, 28, null)));
        ClinicSchedule before = new ClinicSchedule(told, List.of(), 2);
        assertThat(ScheduleCheck.brokenRules(bundle, before)).isEmpty();
        RepairResult result =
                new Repair(
                                bundle,
                                before,
                                changes,
                                new RepairOptions(0, Duration.ofSeconds(60), 0, 200))
                        .run();
        assertThat(ScheduleCheck.brokenRules(result.bundle(), result.schedule())).isEmpty();
        return result;
    }

    private static Session session(RepairResult result, String id) {
        return result.schedule().sessions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherLeaderTakesASessionOverAtItsTime() {
        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(session(result, "g1").leaders()).containsExactly("bob");
        assertThat(session(result, "g1").start()).isEqualTo(TUESDAY_AT_TEN);
        assertThat(session(result, "g2")).isEqualTo(told.get(1));
        assertThat(result.patients())
                .hasSize(3)
                .allSatisfy(
                        one -> assertThat(one.changes()).containsExactly(PlaceChange.PRACTITIONER));
        assertThat(result.practitioners())
                .extracting(PractitionerNotice::practitioner)
                .containsExactly("ann", "bob");
        assertThat(result.placesHit()).isEqualTo(3);
        assertThat(result.placesKept()).isEqualTo(3);
    }

    @Test
    void withNobodyElseItMovesAsOneAndAllAreTold() {
        skills(1);

        RepairResult result = repair(annIsIll("2027-01-05"));

        Session moved = session(result, "g1");
        assertThat(moved.attendees()).hasSize(3);
        assertThat(moved.start()).isAfter(TUESDAY_AT_TEN).isBefore(THURSDAY_AT_TEN);
        assertThat(session(result, "g2")).isEqualTo(told.get(1));
        assertThat(result.patients())
                .extracting(PatientNotice::course)
                .containsExactly("c1", "c2", "c3");
    }

    @Test
    void anotherRoomServesAtItsTime() {
        clinic.rooms.add(new Room("hall", "site", "Hall", 4, List.of("GYM"), List.of()));

        RepairResult result = repair(roomClosed("gym", "2027-01-05T00:00", "2027-01-06T00:00"));

        assertThat(session(result, "g1").room()).isEqualTo("hall");
        assertThat(session(result, "g1").start()).isEqualTo(TUESDAY_AT_TEN);
        assertThat(session(result, "g1").leaders()).containsExactly("ann");
        assertThat(result.patients())
                .allSatisfy(one -> assertThat(one.changes()).containsExactly(PlaceChange.ROOM));
    }

    @Test
    void whereOneCannotComeItMovesForAll() {
        RepairResult result = repair(givenBack(new ClinicChanges.PlaceInSession("g2", "c2")));

        Session moved = session(result, "g2");
        assertThat(moved.attendees()).hasSize(3);
        assertThat(moved.start().toLocalDate()).isNotEqualTo(THURSDAY_AT_TEN.toLocalDate());
        assertThat(session(result, "g1")).isEqualTo(told.get(0));
        assertThat(result.patients()).hasSize(3);
    }

    /** Their other appointment of that day stays, so it is this course's day that they give up. */
    @Test
    void whoCannotComeIsNotPutBackWhereTheyWereBecauseTheyComeForAnotherCourse() {
        skills(1, CODE, "MANUAL_THERAPY");
        clinic.course("m1", "MANUAL_THERAPY", 1);
        Course other = clinic.courses.removeLast();
        clinic.courses.add(ofPatient(other, "patient-c2"));
        clinic.patients.removeLast();
        told.add(
                new Session(
                        "m",
                        "MANUAL_THERAPY",
                        THURSDAY_AT_TEN.plusHours(4),
                        30,
                        "couch",
                        "bob",
                        null,
                        List.of(new Attendee("m1", 1))));

        RepairResult result = repair(givenBack(new ClinicChanges.PlaceInSession("g2", "c2")));

        assertThat(session(result, "g2").start().toLocalDate())
                .isNotEqualTo(THURSDAY_AT_TEN.toLocalDate());
        assertThat(session(result, "m")).isEqualTo(told.getLast());
    }

    private static Course ofPatient(Course course, String patient) {
        return new Course(
                course.id(),
                patient,
                course.treatment(),
                course.sessions(),
                course.referredOn(),
                course.painBeganOn(),
                course.startNotBefore(),
                course.priority(),
                null,
                List.of());
    }

    @Test
    void whatHasNoTimeIsLostForAllAndTheRestStays() {
        skills(1);

        RepairResult result = repair(annIsIll("2027-01-06", "2027-01-17"));

        assertThat(result.schedule().sessions()).containsExactly(told.get(0));
        assertThat(result.lost())
                .hasSize(3)
                .allSatisfy(one -> {
                    assertThat(one.number()).isEqualTo(2);
                    assertThat(one.reasons())
                            .singleElement()
                            .asString()
                            .contains("everybody who must lead it works");
                });
        assertThat(result.bundle().cohorts())
                .singleElement()
                .satisfies(one -> assertThat(one.members()).containsExactly("c1", "c2", "c3"));
    }

    @Test
    void whatHasBegunIsNeverChanged() {
        asOf = TUESDAY_AT_TEN.plusMinutes(10);

        RepairResult result =
                repair(
                        changes(
                                annIsIll("2027-01-05").leave(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new ClinicChanges.PlaceInSession("g1", "c1"))));

        assertThat(result.schedule().sessions()).containsExactlyElementsOf(told);
        assertThat(result.patients()).isEmpty();
    }

    @Test
    void otherCoursesArePlannedAroundWhatMoved() {
        skills(1);
        skills(0, CODE, "MANUAL_THERAPY");
        clinic.course("m1", "MANUAL_THERAPY", 1);
        List<Session> before = new ArrayList<>(told);
        told.add(
                new Session(
                        "m",
                        "MANUAL_THERAPY",
                        TUESDAY_AT_TEN.plusDays(1),
                        30,
                        "couch",
                        "ann",
                        null,
                        List.of(new Attendee("m1", 1))));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(session(result, "m")).isEqualTo(told.getLast());
        assertThat(session(result, "g1").start()).isNotEqualTo(before.getFirst().start());
        assertThat(Set.copyOf(result.schedule().unscheduled())).isEmpty();
    }
}
