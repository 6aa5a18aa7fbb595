package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.clinic.PractitionerDetails.Block;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What becomes of recorded hours when a table has others. */
class HoursTakenTest {

    private static final UUID SITE = new UUID(0, 1);
    private static final LocalDate FEB = LocalDate.of(2027, 2, 1);
    private static final LocalDate APR = LocalDate.of(2027, 4, 30);

    @Test
    void withoutDatesTheTablesHoursAloneHold() {
        assertThat(
                        taken(
                                List.of(monday(8, null, null), monday(14, FEB, null)),
                                monday(9, null, null)))
                .containsExactly(monday(9, null, null));
    }

    @Test
    void beforeTheirFirstDayWhatIsRecordedStays() {
        assertThat(taken(List.of(monday(8, null, null)), monday(9, FEB, null)))
                .containsExactly(monday(8, null, LocalDate.of(2027, 1, 31)), monday(9, FEB, null));
    }

    @Test
    void afterTheirLastDayWhatIsRecordedHoldsAgain() {
        assertThat(taken(List.of(monday(8, null, null)), monday(9, FEB, APR)))
                .containsExactly(
                        monday(8, null, LocalDate.of(2027, 1, 31)),
                        monday(9, FEB, APR),
                        monday(8, LocalDate.of(2027, 5, 1), null));
    }

    @Test
    void whatLiesWithinThemGoesAndWhatLiesOutsideIsNotTouched() {
        Block before = monday(8, null, FEB.minusDays(10));
        Block within = monday(14, FEB.plusDays(1), FEB.plusDays(9));
        Block after = monday(8, APR.plusDays(9), null);
        assertThat(taken(List.of(before, within, after), monday(9, FEB, APR)))
                .containsExactly(before, monday(9, FEB, APR), after);
    }

    @Test
    void whatGoesOnUnchangedIsOneStretchStill() {
        List<Block> recorded = List.of(monday(8, null, null), monday(14, null, null));
        assertThat(
                        taken(
                                recorded,
                                monday(8, FEB, null),
                                new Block(
                                        SITE,
                                        DayOfWeek.FRIDAY,
                                        LocalTime.of(9, 0),
                                        LocalTime.of(12, 0),
                                        FEB,
                                        null)))
                .contains(monday(8, null, null), monday(14, null, FEB.minusDays(1)))
                .hasSize(3);
    }

    @Test
    void theSameTableOnceMoreChangesNothing() {
        List<Block> recorded = List.of(monday(8, null, null), monday(14, null, null));
        Block[] wanted = {monday(8, FEB, APR), monday(10, FEB, APR)};
        List<Block> once = taken(recorded, wanted);
        assertThat(HoursTaken.of(once, List.of(wanted)).isAs(once)).isTrue();
    }

    private static List<Block> taken(List<Block> recorded, Block... wanted) {
        return HoursTaken.of(recorded, List.of(wanted)).blocks();
    }

    private static Block monday(int hour, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Block(
                SITE, DayOfWeek.MONDAY, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), from, to);
    }
}
