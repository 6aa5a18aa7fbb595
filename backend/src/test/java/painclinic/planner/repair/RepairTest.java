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
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Absence;
import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.evaluation.ScheduleCheck;
import painclinic.fixtures.TestClinic;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What comes in between, and who is told what. */
class RepairTest {

    private static final LocalDateTime MORNING = MONDAY.atTime(8, 0);

    private final TestClinic clinic = new TestClinic();
    private final List<Session> told = new ArrayList<>();
    private LocalDateTime asOf = MORNING;
    private int patientsToMove;

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

    @Test
    void nothingBeforeTheMomentIsTouchedAndNothingIsPutThere() {
        asOf = LocalDateTime.parse("2027-01-05T11:10");
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(manual("s1", "2027-01-05T11:00", "c1", 1), manual("s2", "2027-01-05T13:00", "c2", 1));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(sessionOf("c1", result).practitioner()).isEqualTo("ann");
        assertThat(sessionOf("c2", result).practitioner()).isEqualTo("bob");
        assertThat(sessionOf("c2", result).start()).isEqualTo("2027-01-05T13:00");
    }

    @Test
    void nobodyIsGivenAnotherTimeOnTheDayItself() {
        asOf = LocalDateTime.parse("2027-01-05T09:30");
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);
        told(
                manual("s1", "2027-01-05T10:00", "c1", 1),
                with(exercise("s2", "2027-01-05T10:00", 1, "c2"), "bob", "gym"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.lost()).isEmpty();
        assertThat(sessionOf("c1", result).start()).isAfter("2027-01-06T00:00");
        assertThat(sessionOf("c2", result).start()).isEqualTo("2027-01-05T10:00");
    }

    @Test
    void aClassIsNotHeldLaterOnTheDayItself() {
        asOf = LocalDateTime.parse("2027-01-05T09:30");
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1).course("c3", MANUAL, 1);
        told(
                exercise("s1", "2027-01-05T10:00", 1, "c1", "c2"),
                with(manual("s2", "2027-01-05T10:00", "c3", 1), "bob", "couch"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.lost()).isEmpty();
        assertThat(sessionOf("c1", result).start()).isAfter("2027-01-06T00:00");
        assertThat(sessionOf("c2", result).start()).isAfter("2027-01-06T00:00");
    }

    @Test
    void whatIsOwedIsGivenFromTheNextDayOn() {
        clinic.course("c1", MANUAL, 1);
        asOf = LocalDateTime.parse("2027-01-04T23:59");
        LocalDateTime tomorrow = repairedStart();
        asOf = LocalDateTime.parse("2027-01-05T00:00");
        LocalDateTime dayAfter = repairedStart();

        assertThat(tomorrow.toLocalDate()).isEqualTo("2027-01-05");
        assertThat(dayAfter.toLocalDate()).isEqualTo("2027-01-06");
    }

    private LocalDateTime repairedStart() {
        return sessionOf("c1", repair(ClinicChanges.none(asOf))).start();
    }

    @Test
    void whatSavesSomebodyLaterIsNoPlaceOnTheDayItself() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(1), 15);
        asOf = LocalDateTime.parse("2027-01-05T09:30");
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);
        told(
                manual("s1", "2027-01-05T10:00", "c1", 1),
                with(exercise("s2", "2027-01-05T10:00", 1, "c2"), "bob", "gym"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.lost())
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.course()).isEqualTo("c1");
                    assertThat(lost.reasons()).isNotEmpty();
                });
    }

    @Test
    void whoGoesHomeAtNoonHasGivenTheMorning() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(manual("s1", "2027-01-05T11:30", "c1", 1), manual("s2", "2027-01-05T13:00", "c2", 1));

        RepairResult result = repair(annIsAway("2027-01-05T12:00", "2027-01-06T00:00"));

        assertThat(result.bundle().practitioners().getFirst().awayDuring())
                .containsExactly(range("2027-01-05T12:00", "2027-01-06T00:00"));
        assertThat(sessionOf("c1", result).practitioner()).isEqualTo("ann");
        assertThat(sessionOf("c2", result).practitioner()).isEqualTo("bob");
        assertThat(result.patients()).extracting(PatientNotice::course).containsExactly("c2");
    }

    @Test
    void whoIsInASessionGoesHomeAfterIt() {
        asOf = LocalDateTime.parse("2027-01-05T11:40");
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        Session running = manual("s1", "2027-01-05T11:30", "c1", 1);
        told(running, manual("s2", "2027-01-05T13:00", "c2", 1));

        RepairResult result = repair(annIsAway("2027-01-05T11:00", "2027-01-05T17:00"));

        assertThat(result.bundle().practitioners().getFirst().awayDuring())
                .containsExactly(range("2027-01-05T12:00", "2027-01-05T17:00"));
        assertThat(result.schedule().sessions()).contains(running);
        assertThat(sessionOf("c2", result).practitioner()).isEqualTo("bob");
    }

    @Test
    void hoursAwayAcrossDaysAreLeaveInBetween() {
        clinic.course("c1", MANUAL, 1);

        RepairResult result = repair(annIsAway("2027-01-05T12:00", "2027-01-07T10:00"));

        Practitioner ann = result.bundle().practitioners().getFirst();
        assertThat(ann.leave()).containsExactly(dates("2027-01-06", "2027-01-06"));
        assertThat(ann.awayDuring())
                .containsExactly(
                        range("2027-01-05T12:00", "2027-01-06T00:00"),
                        range("2027-01-07T00:00", "2027-01-07T10:00"));
    }

    @Test
    void aSessionInHoursThatWereKnownToBeAwayIsGivenUp() {
        clinic.away(0, "2027-01-05T10:15", "2027-01-05T12:00").course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult result = repair(ClinicChanges.none(asOf));

        assertThat(result.sessionsHit()).isEqualTo(1);
        assertThat(sessionOf("c1", result).practitioner()).isEqualTo("bob");
    }

    @Test
    void theNextRepairOfTheDayKeepsOutOfTheHoursAway() {
        asOf = LocalDateTime.parse("2027-01-05T11:50");
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(
                manual("s1", "2027-01-05T11:00", "c1", 1),
                with(manual("s2", "2027-01-05T14:00", "c2", 1), "bob", "couch"));
        RepairResult first = repair(annIsAway("2027-01-05T12:00", "2027-01-06T00:00"));
        assertThat(sessionOf("c2", first).practitioner()).isEqualTo("bob");

        RepairResult second =
                new Repair(
                                first.bundle(),
                                first.schedule(),
                                changes(
                                        List.of(
                                                new Leave(
                                                        "bob", dates("2027-01-05", "2027-01-05"))),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                new RepairOptions(0, Duration.ofSeconds(60), 0, 50))
                        .run();

        assertThat(ScheduleCheck.brokenRules(second.bundle(), second.schedule())).isEmpty();
        assertThat(sessionOf("c2", second).start()).isAfter("2027-01-06T00:00");
    }

    @Test
    void theNextPlanKeepsOutOfTheHoursAway() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY, 15);
        clinic.practitioners.removeLast();
        clinic.course("c1", MANUAL, 1);

        RepairResult result = repair(annIsAway("2027-01-04T09:00", "2027-01-04T16:30"));

        assertThat(planned(result.bundle()).sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.start()).isEqualTo(MONDAY.atTime(16, 30)));
    }

    @Test
    void illFromThisMorningOnIsLeave() {
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));
        asOf = LocalDateTime.parse("2027-01-05T07:50");

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.bundle().practitioners().getFirst().leave())
                .containsExactly(dates("2027-01-05", "2027-01-05"));
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

    private void told(Session... sessions) {
        told.addAll(List.of(sessions));
    }

    private RepairResult repair(ClinicChanges changes) {
        ClinicBundle bundle = clinic.bundle();
        ClinicSchedule before = new ClinicSchedule(told, List.<UnscheduledSession>of());
        RepairResult result =
                new Repair(
                                bundle,
                                before,
                                changes,
                                new RepairOptions(patientsToMove, Duration.ofSeconds(60), 0, 200))
                        .run();
        assertThat(ScheduleCheck.brokenRules(result.bundle(), result.schedule())).isEmpty();
        return result;
    }

    private ClinicChanges annIsIll(String date) {
        return annIsIll(date, date);
    }

    private ClinicChanges annIsIll(String from, String to) {
        return changes(
                List.of(new Leave("ann", dates(from, to))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ClinicChanges annIsAway(String from, String to) {
        return changes(
                List.of(),
                List.of(new Absence("ann", range(from, to))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ClinicChanges givenBack(PlaceInSession place) {
        return changes(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(place),
                List.of(),
                List.of());
    }

    /** Gives the second course to the first one's patient. */
    private void samePatient(String first, String second) {
        clinic.patients.removeIf(one -> one.id().equals("patient-" + second));
        clinic.courses.replaceAll(one ->
                one.id().equals(second)
                        ? new Course(
                                one.id(),
                                "patient-" + first,
                                one.treatment(),
                                one.sessions(),
                                one.referredOn(),
                                one.painBeganOn(),
                                one.startNotBefore(),
                                one.priority(),
                                one.preferredPractitioner(),
                                one.deliveredOn())
                        : one);
    }

    private static ClinicSchedule planned(ClinicBundle bundle) {
        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), 1, 20),
                                progress -> {})
                        .plan();
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        return schedule;
    }

    private ClinicChanges roomClosed(String room, String from, String to) {
        return changes(
                List.of(),
                List.of(),
                List.of(new RoomClosure(room, range(from, to))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ClinicChanges patientAway(String patient, String from, String to) {
        return changes(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PatientAbsence(patient, dates(from, to))),
                List.of(),
                List.of(),
                List.of());
    }

    private ClinicChanges changes(
            List<Leave> leave,
            List<Absence> absences,
            List<RoomClosure> rooms,
            List<SiteClosure> sites,
            List<PatientAbsence> patients,
            List<PlaceInSession> cancelled,
            List<CourseDates> cancelledDates,
            List<PlaceInSession> notAttended) {
        return new ClinicChanges(
                asOf,
                leave,
                absences,
                rooms,
                sites,
                patients,
                cancelled,
                cancelledDates,
                notAttended);
    }

    private static MomentRange range(String from, String to) {
        return new MomentRange(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private static DateRange dates(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<String> starts(RepairResult result) {
        return result.schedule().sessions().stream().map(one -> one.start().toString()).toList();
    }

    private static Session sessionOf(String course, RepairResult result) {
        return result.schedule().sessions().stream()
                .filter(session ->
                        session.attendees().stream()
                                .anyMatch(place -> place.course().equals(course)))
                .findFirst()
                .orElseThrow();
    }

    private static Session with(Session session, String practitioner, String room) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                room,
                practitioner,
                session.classId(),
                session.attendees());
    }

    private static Session inClass(Session session, String practitioner, String classId) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                practitioner,
                classId,
                session.attendees());
    }

    private static Practitioner onlyOn(Practitioner one, DayOfWeek day, int from, int to) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                null,
                one.skills(),
                one.gender(),
                List.of(new WorkingBlock("site", day, LocalTime.of(from, 0), LocalTime.of(to, 0))),
                List.of(),
                List.of(),
                null);
    }

    private static Patient available(Patient one, WeeklyWindow window) {
        return new Patient(
                one.id(),
                one.nhsNumber(),
                one.givenName(),
                one.familyName(),
                one.dateOfBirth(),
                one.needs(),
                one.practitionerGender(),
                List.of(window),
                one.preferred(),
                one.unavailable());
    }
}
