package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.bundle.WorkingBlock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

class WorkingWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Site north = site("north", MONDAY.plusDays(1));
    private final Site south = site("south", MONDAY.plusDays(1), MONDAY.plusDays(2));

    @Test
    void datesBlocksByTime() {
        Practitioner person =
                practitioner(
                        List.of(),
                        List.of(),
                        new WorkingBlock("south", DayOfWeek.THURSDAY, NINE, TEN),
                        new WorkingBlock("north", DayOfWeek.MONDAY, TEN, NOON),
                        new WorkingBlock("north", DayOfWeek.MONDAY, NINE, TEN));
        assertThat(WorkingWeek.blocks(person, List.of(north, south), MONDAY))
                .containsExactly(
                        new DatedBlock(MONDAY, NINE, TEN, "The north"),
                        new DatedBlock(MONDAY, TEN, NOON, "The north"),
                        new DatedBlock(MONDAY.plusDays(3), NINE, TEN, "The south"));
    }

    @Test
    void leavesOutLeaveAndClosedSites() {
        Practitioner person =
                practitioner(
                        List.of(new DateRange(MONDAY.minusDays(3), MONDAY)),
                        List.of(),
                        new WorkingBlock("north", DayOfWeek.MONDAY, NINE, TEN),
                        new WorkingBlock("north", DayOfWeek.WEDNESDAY, NINE, TEN),
                        new WorkingBlock("south", DayOfWeek.WEDNESDAY, TEN, NOON));
        assertThat(WorkingWeek.blocks(person, List.of(north, south), MONDAY))
                .containsExactly(new DatedBlock(MONDAY.plusDays(2), NINE, TEN, "The north"));
    }

    @Test
    void leavesOutTheHoursAway() {
        Practitioner person =
                practitioner(
                        List.of(),
                        List.of(
                                new MomentRange(MONDAY.atTime(9, 15), MONDAY.atTime(9, 30)),
                                new MomentRange(
                                        MONDAY.atTime(9, 45), MONDAY.plusDays(2).atTime(9, 30)),
                                new MomentRange(
                                        MONDAY.plusDays(3).atTime(8, 0),
                                        MONDAY.plusDays(3).atTime(9, 0))),
                        new WorkingBlock("north", DayOfWeek.MONDAY, NINE, TEN),
                        new WorkingBlock("north", DayOfWeek.MONDAY, TEN, NOON),
                        new WorkingBlock("north", DayOfWeek.WEDNESDAY, NINE, TEN),
                        new WorkingBlock("south", DayOfWeek.THURSDAY, NINE, TEN));
        assertThat(WorkingWeek.blocks(person, List.of(north, south), MONDAY))
                .containsExactly(
                        new DatedBlock(MONDAY, NINE, LocalTime.of(9, 15), "The north"),
                        new DatedBlock(
                                MONDAY, LocalTime.of(9, 30), LocalTime.of(9, 45), "The north"),
                        new DatedBlock(MONDAY.plusDays(2), LocalTime.of(9, 30), TEN, "The north"),
                        new DatedBlock(MONDAY.plusDays(3), NINE, TEN, "The south"));
    }

    @Test
    void callsADateClosedWhenEverySiteIs() {
        assertThat(WorkingWeek.closedDates(List.of(north, south), MONDAY))
                .containsExactly(MONDAY.plusDays(1));
    }

    private static Site site(String id, LocalDate... closedOn) {
        return new Site(id, "The " + id, List.of(), List.of(closedOn));
    }

    private static Practitioner practitioner(
            List<DateRange> leave, List<MomentRange> away, WorkingBlock... blocks) {
        return new Practitioner(
                "p",
                "Someone",
                "PHYSIOTHERAPIST",
                null,
                List.of(),
                null,
                List.of(blocks),
                leave,
                away,
                null);
    }
}
