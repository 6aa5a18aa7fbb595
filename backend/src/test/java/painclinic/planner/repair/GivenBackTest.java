package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;

import java.time.LocalDateTime;
import java.util.List;

/** A session that did not take place, and places that patients give back. */
class GivenBackTest extends RepairCase {

    @Test
    void aSessionThatWasNotAttendedIsOwedAgainAndFitted() {
        asOf = LocalDateTime.parse("2027-01-06T08:00");
        clinic.course("c1", MANUAL, 2);
        told(manual("s1", "2027-01-05T10:00", "c1", 1), manual("s2", "2027-01-12T10:00", "c1", 2));

        RepairResult result =
                repair(
                        changes(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new PlaceInSession("s1", "c1"))));

        assertThat(starts(result)).contains("2027-01-12T10:00").hasSize(2);
        assertThat(starts(result)).noneMatch(start -> start.startsWith("2027-01-05"));
        assertThat(result.patients())
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.changes()).containsExactly(PlaceChange.ADDED));
    }

    @Test
    void aPlaceThatWasGivenBackIsNotGivenOutAgainToTheSamePerson() {
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult session = repair(givenBack(new PlaceInSession("s1", "c1")));
        RepairResult dates =
                repair(
                        changes(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new CourseDates("c1", dates("2027-01-04", "2027-01-08"))),
                                List.of()));

        assertThat(sessionOf("c1", session).start().toLocalDate()).isNotEqualTo("2027-01-05");
        assertThat(sessionOf("c1", dates).start()).isAfter("2027-01-08T23:59");
        assertThat(session.sessionsHit()).isZero();
    }

    @Test
    void theNextPlanDoesNotOfferADateThatWasGivenBackEither() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(1), 15);
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult result = repair(givenBack(new PlaceInSession("s1", "c1")));

        assertThat(result.bundle().patients().getFirst().unavailable())
                .containsExactly(dates("2027-01-05", "2027-01-05"));
        assertThat(planned(result.bundle()).sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.start().toLocalDate()).isEqualTo(MONDAY));
    }

    @Test
    void whoStillComesOnTheDayForAnotherCourseIsNotAwayThen() {
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);
        samePatient("c1", "c2");
        Session kept = exercise("s2", "2027-01-05T13:00", 1, "c2");
        told(manual("s1", "2027-01-05T10:00", "c1", 1), kept);

        RepairResult result = repair(givenBack(new PlaceInSession("s1", "c1")));

        assertThat(result.bundle().patients()).allMatch(one -> one.unavailable().isEmpty());
        assertThat(result.schedule().sessions()).contains(kept);
        assertThat(sessionOf("c1", result).start().toLocalDate()).isNotEqualTo("2027-01-05");
    }

    @Test
    void datesThatOneOfTwoCoursesGivesUpAreAwayOnlyWhereItHadAPlace() {
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1).course("c3", MANUAL, 1);
        samePatient("c1", "c2");
        told(manual("s1", "2027-01-06T10:00", "c1", 1), manual("s2", "2027-01-07T10:00", "c3", 1));

        RepairResult result =
                repair(
                        changes(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new CourseDates("c1", dates("2027-01-04", "2027-01-08")),
                                        new CourseDates("c3", dates("2027-01-04", "2027-01-08"))),
                                List.of()));

        assertThat(result.bundle().patients())
                .filteredOn(one -> !one.unavailable().isEmpty())
                .extracting(Patient::id, Patient::unavailable)
                .containsExactly(
                        tuple("patient-c1", List.of(dates("2027-01-06", "2027-01-06"))),
                        tuple("patient-c3", List.of(dates("2027-01-04", "2027-01-08"))));
        assertThat(sessionOf("c1", result).start()).isAfter("2027-01-08T23:59");
    }
}
