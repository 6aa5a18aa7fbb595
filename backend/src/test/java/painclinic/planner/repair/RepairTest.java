package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.WeeklyWindow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** What comes in between, and who is told what. */
class RepairTest extends RepairCase {

    @Test
    void aColleagueTakesOverAtTheSameTimeInTheSameRoom() {
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.schedule().sessions())
                .containsExactly(with(manual("s1", "2027-01-05T10:00", "c1", 1), "bob", "couch"));
        assertThat(result.changes().practitioner()).isEqualTo(1);
        assertThat(result.patients())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.patient()).isEqualTo("patient-c1");
                    assertThat(notice.changes()).containsExactly(PlaceChange.PRACTITIONER);
                });
        assertThat(result.practitioners())
                .extracting(PractitionerNotice::practitioner, PractitionerNotice::changes)
                .containsExactly(
                        tuple("ann", Set.of(PlaceChange.CANCELLED)),
                        tuple("bob", Set.of(PlaceChange.ADDED)));
        assertThat(result.lost()).isEmpty();
    }

    @Test
    void aSessionIsMovedWhenNobodyIsFreeAtItsTime() {
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);
        told(
                manual("s1", "2027-01-05T10:00", "c1", 1),
                with(exercise("s2", "2027-01-05T10:00", 1, "c2"), "bob", "gym"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.changes().time()).isEqualTo(1);
        assertThat(result.changes().cancelled()).isZero();
        assertThat(result.patients()).extracting(PatientNotice::course).containsExactly("c1");
    }

    @Test
    void anotherLeadsTheWholeClassAtItsTimeInItsRoom() {
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1).course("c3", EXERCISE, 1);
        told(exercise("s1", "2027-01-05T10:00", 1, "c1", "c2", "c3"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.schedule().sessions())
                .containsExactly(
                        with(
                                exercise("s1", "2027-01-05T10:00", 1, "c1", "c2", "c3"),
                                "bob",
                                "gym"));
        assertThat(result.sessionsHit()).isEqualTo(1);
        assertThat(result.placesHit()).isEqualTo(3);
        assertThat(result.placesKept()).isEqualTo(3);
        assertThat(result.changes().practitioner()).isEqualTo(3);
        assertThat(result.changes().time()).isZero();
    }

    @Test
    void aClassThatNobodyCanLeadIsSharedOutAmongOthers() {
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1);
        clinic.course("c3", EXERCISE, 1).course("c4", EXERCISE, 1);
        clinic.practitioners.set(1, onlyOn(clinic.practitioners.get(1), DayOfWeek.THURSDAY, 9, 10));
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(4), 15);
        told(
                exercise("s1", "2027-01-05T10:00", 1, "c1", "c2"),
                inClass(exercise("s2", "2027-01-07T09:00", 1, "c3", "c4"), "bob", "class2"));

        RepairResult result = repair(annIsIll("2027-01-04", "2027-01-08"));

        assertThat(result.schedule().sessions()).hasSize(1);
        assertThat(result.schedule().sessions().getFirst().attendees())
                .extracting(Attendee::course)
                .containsExactlyInAnyOrder("c1", "c2", "c3", "c4");
        assertThat(result.moved()).isEmpty();
    }

    @Test
    void whoFindsNoSeatInAnotherClassIsLostWithAReason() {
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1);
        clinic.course("c3", EXERCISE, 1).course("c4", EXERCISE, 1).course("c5", EXERCISE, 1);
        clinic.practitioners.set(1, onlyOn(clinic.practitioners.get(1), DayOfWeek.THURSDAY, 9, 10));
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(4), 15);
        told(
                exercise("s1", "2027-01-05T10:00", 1, "c1", "c2"),
                inClass(exercise("s2", "2027-01-07T09:00", 1, "c3", "c4", "c5"), "bob", "class2"));

        RepairResult result = repair(annIsIll("2027-01-04", "2027-01-08"));

        assertThat(result.lost())
                .singleElement()
                .satisfies(lost -> assertThat(lost.reasons()).isNotEmpty());
        assertThat(result.placesHit()).isEqualTo(2);
        assertThat(result.placesKept()).isEqualTo(1);
        assertThat(result.changes().cancelled()).isEqualTo(1);
    }

    @Test
    void aClosedRoomIsLeftForTheOneNextDoor() {
        clinic.rooms.add(new Room("next", "site", "next", 1, List.of("COUCH"), List.of()));
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult result = repair(roomClosed("couch", "2027-01-05T09:00", "2027-01-05T17:00"));

        assertThat(result.schedule().sessions())
                .containsExactly(with(manual("s1", "2027-01-05T10:00", "c1", 1), "ann", "next"));
        assertThat(result.changes().room()).isEqualTo(1);
    }

    @Test
    void aClosureThatEndsWhenTheSessionBeginsHitsNothing() {
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult before = repair(roomClosed("couch", "2027-01-05T09:00", "2027-01-05T10:00"));
        RepairResult into = repair(roomClosed("couch", "2027-01-05T09:00", "2027-01-05T10:01"));

        assertThat(before.sessionsHit()).isZero();
        assertThat(before.patients()).isEmpty();
        assertThat(into.sessionsHit()).isEqualTo(1);
    }

    @Test
    void aClosedSiteHitsTheDayAndNoOther() {
        clinic.course("c1", MANUAL, 2);
        told(manual("s1", "2027-01-05T10:00", "c1", 1), manual("s2", "2027-01-12T10:00", "c1", 2));

        RepairResult result =
                repair(
                        changes(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new SiteClosure("site", LocalDate.of(2027, 1, 5))),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()));

        assertThat(result.patients()).hasSize(1);
        assertThat(starts(result)).contains("2027-01-12T10:00").hasSize(2);
        assertThat(starts(result)).noneMatch(start -> start.startsWith("2027-01-05"));
    }

    @Test
    void aPatientWhoIsAwayAFortnightIsMovedWithinTheWindow() {
        clinic.course("c1", MANUAL, 2, LocalDate.of(2026, 12, 28));
        clinic.course("c2", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 2), manual("s2", "2027-01-05T11:00", "c2", 1));

        RepairResult result = repair(patientAway("patient-c1", "2027-01-04", "2027-01-17"));

        assertThat(result.lost()).isEmpty();
        assertThat(result.patients()).extracting(PatientNotice::course).containsExactly("c1");
        LocalDateTime start = sessionOf("c1", result).start();
        assertThat(start).isAfter("2027-01-17T23:59").isBefore("2027-03-23T00:00");
    }

    @Test
    void aCourseWhoseWindowIsTooShortLosesTheSessionWithAReason() {
        // 84 days from 19 October end on 11 January
        clinic.course("c1", MANUAL, 2, LocalDate.of(2026, 10, 19));
        told(manual("s1", "2027-01-05T10:00", "c1", 2));

        RepairResult shut = repair(patientAway("patient-c1", "2027-01-04", "2027-01-11"));
        RepairResult open = repair(patientAway("patient-c1", "2027-01-04", "2027-01-10"));

        assertThat(shut.lost())
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.course()).isEqualTo("c1");
                    assertThat(lost.number()).isEqualTo(2);
                    assertThat(lost.reasons()).isNotEmpty();
                });
        assertThat(shut.patients())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.changes()).containsExactly(PlaceChange.CANCELLED));
        assertThat(shut.slack().getFirst().text()).isEqualTo("1 of 2 left, 7 days of slack");
        assertThat(open.lost()).isEmpty();
        assertThat(starts(open))
                .singleElement()
                .satisfies(start -> assertThat(start).startsWith("2027-01-11"));
    }

    /** Ann gives the only hour there is, in which two people have their half hours. */
    private void aClinicWithOneWayOut() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        clinic.practitioners.remove(1);
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(4), 15);
        clinic.practitioners.set(0, onlyOn(clinic.practitioners.get(0), DayOfWeek.TUESDAY, 9, 11));
        // c1 can only come from nine to ten
        clinic.patients.set(
                0,
                available(
                        clinic.patients.getFirst(),
                        new WeeklyWindow(
                                DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))));
        told(manual("s1", "2027-01-05T09:00", "c1", 1), manual("s2", "2027-01-05T09:30", "c2", 1));
    }

    @Test
    void byDefaultNobodyElseIsMoved() {
        aClinicWithOneWayOut();

        RepairResult result = repair(roomClosed("couch", "2027-01-05T09:00", "2027-01-05T09:30"));

        assertThat(result.lost()).hasSize(1);
        assertThat(result.moved()).isEmpty();
        assertThat(sessionOf("c2", result).start()).isEqualTo("2027-01-05T09:30");
    }

    @Test
    void onePatientWhoMayBeMovedSavesAnother() {
        aClinicWithOneWayOut();
        patientsToMove = 1;

        RepairResult result = repair(roomClosed("couch", "2027-01-05T09:00", "2027-01-05T09:30"));

        assertThat(result.lost()).isEmpty();
        assertThat(result.moved()).containsExactly("patient-c2");
        assertThat(sessionOf("c1", result).start()).isEqualTo("2027-01-05T09:30");
        assertThat(sessionOf("c2", result).start()).isEqualTo("2027-01-05T10:00");
    }

    @Test
    void whatTheChangesHitIsNoLongerBookedAndTheRestIs() {
        clinic.course("c1", MANUAL, 2);
        Session first = manual("s1", "2027-01-05T10:00", "c1", 1);
        Session second = manual("s2", "2027-01-12T10:00", "c1", 2);
        clinic.booked.add(first);
        clinic.booked.add(second);
        told(first, second);

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.bundle().booked()).containsExactly(second);
    }

    @Test
    void placesThatComeFreeGoToThoseWhoHadNone() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult result = repair(ClinicChanges.none(asOf));

        assertThat(result.schedule().unscheduled()).isEmpty();
        assertThat(result.patients()).extracting(PatientNotice::course).containsExactly("c2");
    }

    @Test
    void aClinicWithoutCoursesIsChangedAllTheSame() {
        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.schedule().sessions()).isEmpty();
        assertThat(result.bundle().practitioners().getFirst().leave())
                .containsExactly(dates("2027-01-05", "2027-01-05"));
    }
}
