package painclinic.advising.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.advising.OneCourseClinic.window;
import static painclinic.advising.OneCourseClinic.work;
import static painclinic.fixtures.TestClinic.ACUPUNCTURE;
import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;

import org.junit.jupiter.api.Test;

import painclinic.advising.OneCourseClinic;
import painclinic.advising.desk.HalfDay;
import painclinic.bundle.Attendee;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.fixtures.TestClinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

class ClinicBottlenecksTest {

    private final OneCourseClinic clinic = new OneCourseClinic();

    @Test
    void findsNothingWhereNothingIsMissingAndThereIsTime() {
        clinic.course("a", MANUAL, 1).planned("2027-01-04T09:00", "a");

        assertThat(clinic.bottlenecks().weeks())
                .singleElement()
                .satisfies(week -> {
                    assertThat(week.monday()).isEqualTo(MONDAY);
                    assertThat(week.bottlenecks()).isEmpty();
                });
    }

    @Test
    void warnsOfASkillThatIsNearlyUsedUp() {
        clinic.course("a", MANUAL, 1)
                .course("b", MANUAL, 1)
                .planned("2027-01-04T09:00", "a")
                .planned("2027-01-04T09:30", "b");

        Bottleneck warning = bottlenecks(0).getFirst();

        assertThat(warning.isWarning()).isTrue();
        assertThat(warning.minutesMissing()).isZero();
        assertThat(warning.minutesThere()).isEqualTo(60);
        assertThat(warning.minutesInUse()).isEqualTo(60);
    }

    @Test
    void countsNoHoursInWhichSomebodyIsAway() {
        clinic.course("a", MANUAL, 1)
                .planned("2027-01-04T09:00", "a")
                .away(0, "2027-01-04T09:30", "2027-01-05T00:00");

        Bottleneck warning = bottlenecks(0).getFirst();

        assertThat(warning.isWarning()).isTrue();
        assertThat(warning.minutesThere()).isEqualTo(30);
        assertThat(warning.minutesInUse()).isEqualTo(30);
    }

    @Test
    void namesTheSkillThatIsShortInTheWeekInWhichItIs() {
        clinic.days(28);
        for (String course : List.of("a", "b", "c")) {
            clinic.course(course, ACUPUNCTURE, 4);
        }
        everyMonday("a", 0, 9, 0);
        everyMonday("b", 0, 9, 30);
        clinic.practitioner(
                1,
                one ->
                        new Practitioner(
                                one.id(),
                                one.name(),
                                one.profession(),
                                null,
                                List.of(ACUPUNCTURE),
                                one.gender(),
                                List.of(work(DayOfWeek.MONDAY, 10, 11)),
                                List.of(new DateRange(MONDAY.plusDays(14), MONDAY.plusDays(18))),
                                List.of(),
                                null));
        for (int week : List.of(0, 1, 3)) {
            session("c", week, 10, 0, "bob");
        }

        assertThat(bottlenecks(2))
                .filteredOn(one -> !one.isWarning())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(BottleneckKind.SKILL);
                    assertThat(one.treatment()).isEqualTo(ACUPUNCTURE);
                    assertThat(one.sessionsMissing()).isEqualTo(1);
                    assertThat(one.minutesMissing()).isEqualTo(30);
                    assertThat(one.minutesThere()).isEqualTo(60);
                    assertThat(one.minutesInUse()).isEqualTo(60);
                    assertThat(one.courses()).containsExactly("c");
                    assertThat(one.text())
                            .isEqualTo(
                                    "ACUPUNCTURE: 0.5 hours missing. One session of ACUPUNCTURE due"
                                            + " this week has no place, and nobody who may give it"
                                            + " has 30 minutes free; 1 hour of 1 hour in use.");
                });
        for (int week : List.of(0, 1, 3)) {
            assertThat(bottlenecks(week)).allMatch(Bottleneck::isWarning);
        }
    }

    @Test
    void namesTheRoomWhereSomebodyHasTimeButNoRoomIsFree() {
        clinic.course("a", MANUAL, 1)
                .room(
                        1,
                        one ->
                                new Room(
                                        one.id(),
                                        one.site(),
                                        one.name(),
                                        1,
                                        one.features(),
                                        List.of(
                                                new MomentRange(
                                                        MONDAY.atTime(9, 0),
                                                        MONDAY.atTime(11, 0)))));

        assertThat(bottlenecks(0))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(BottleneckKind.ROOM);
                    assertThat(one.features()).containsExactly("COUCH");
                    assertThat(one.sites()).containsExactly("site");
                    assertThat(one.minutesMissing()).isEqualTo(30);
                    assertThat(one.minutesThere()).isEqualTo((5 * 8 - 2) * 60);
                    assertThat(one.minutesInUse()).isZero();
                });
    }

    @Test
    void namesTheHalfDayWhereThereIsTimeButNotWhenThePatientsCome() {
        clinic.course("a", MANUAL, 1)
                .course("b", MANUAL, 1)
                .comesOn(0, window(DayOfWeek.TUESDAY, 14, 16))
                .comesOn(1, window(DayOfWeek.TUESDAY, 15, 17));

        assertThat(bottlenecks(0))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(BottleneckKind.HALF_DAY);
                    assertThat(one.halfDays())
                            .containsExactly(new HalfDay(DayOfWeek.TUESDAY, true));
                    assertThat(one.sessionsMissing()).isEqualTo(2);
                    assertThat(one.minutesMissing()).isEqualTo(60);
                    assertThat(one.minutesThere()).isZero();
                });
    }

    @Test
    void blamesTheCourseWhenThePatientIsAway() {
        clinic.course("a", MANUAL, 1)
                .patient(
                        0,
                        one ->
                                one.withUnavailable(
                                        List.of(new DateRange(MONDAY, MONDAY.plusDays(6)))));

        assertThat(bottlenecks(0))
                .singleElement()
                .extracting(Bottleneck::kind)
                .isEqualTo(BottleneckKind.COURSE);
    }

    @Test
    void countsAsManyClassesAsTheMissingPeopleFill() {
        clinic.practitioner(0, one -> one.withWorkingHours(List.of()));
        for (int i = 0; i < 5; i++) {
            clinic.course("c" + i, EXERCISE, 1);
        }

        assertThat(bottlenecks(0))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sessionsMissing()).isEqualTo(5);
                    assertThat(one.minutesMissing()).isEqualTo(2 * 60);
                });
    }

    @Test
    void aFreeSeatIsAFreePlace() {
        clinic.course("a", EXERCISE, 1)
                .course("b", EXERCISE, 1)
                .comesOn(1, window(DayOfWeek.TUESDAY, 9, 12))
                .planned(TestClinic.exercise("s1", "2027-01-04T09:00", 1, "a"));

        assertThat(bottlenecks(0))
                .filteredOn(one -> one.treatment().equals(EXERCISE))
                .extracting(Bottleneck::kind)
                .containsExactly(BottleneckKind.HALF_DAY);
    }

    @Test
    void takesTheMissingSessionsForThoseThatNoPlacedOneIsNear() {
        assertThat(BottleneckDues.missing(0, 27, 7, 4, new int[] {0, 7, 21})).containsExactly(14);
        assertThat(BottleneckDues.missing(0, 27, 7, 4, new int[] {1, 12, 20})).hasSize(1);
        assertThat(BottleneckDues.missing(0, 10, 7, 3, new int[] {0})).containsExactly(7, 10);
        assertThat(BottleneckDues.missing(5, 4, 7, 3, new int[] {})).isEmpty();
        assertThat(BottleneckDues.missing(0, 27, 7, 2, new int[] {3, 9})).isEmpty();
    }

    private List<Bottleneck> bottlenecks(int week) {
        return clinic.bottlenecks().weeks().get(week).bottlenecks();
    }

    private void everyMonday(String course, int firstWeek, int hour, int minute) {
        for (int week = firstWeek; week < 4; week++) {
            session(course, week, hour, minute, "ann");
        }
    }

    private void session(String course, int week, int hour, int minute, String practitioner) {
        clinic.planned(
                new Session(
                        course + week,
                        ACUPUNCTURE,
                        MONDAY.plusWeeks(week).atTime(LocalTime.of(hour, minute)),
                        30,
                        "couch",
                        practitioner,
                        null,
                        List.of(new Attendee(course, week + 1))));
    }
}
