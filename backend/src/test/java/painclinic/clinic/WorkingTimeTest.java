package painclinic.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.clinic.PractitionerDetails.Block;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

class WorkingTimeTest {

    private static final UUID SITE = new UUID(0, 1);
    private static final LocalDate MAY = LocalDate.parse("2027-05-01");

    @ParameterizedTest
    @CsvSource({"09:00, 15:00, true", "09:00, 15:01, false"})
    void sixHoursOnEndAreTheMost(LocalTime from, LocalTime to, boolean allowed) {
        Block block = always(from, to);
        assertThat(faults(block, List.of(), List.of(block)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void stretchesThatAdjoinCountAsOne() {
        Block morning = always(LocalTime.of(9, 0), LocalTime.of(13, 0));
        Block afternoon = always(LocalTime.of(13, 0), LocalTime.of(17, 0));
        assertThat(faults(morning, List.of(), List.of(morning, afternoon)))
                .extracting(FieldFault::message)
                .containsExactly(
                        "From 09:00 to 17:00 is more than 6 hours without a break: leave a break"
                                + " in between.");
    }

    @Test
    void aBreakBetweenThemIsEnough() {
        Block morning = always(LocalTime.of(9, 0), LocalTime.of(13, 0));
        Block afternoon = always(LocalTime.of(13, 30), LocalTime.of(17, 30));
        List<Block> day = List.of(morning, afternoon);
        assertThat(faults(morning, List.of(), day)).isEmpty();
        assertThat(faults(afternoon, List.of(morning), day)).isEmpty();
    }

    @Test
    void hoursThatHoldOneAfterTheOtherNeitherOverlapNorAdjoin() {
        Block until = dated(LocalTime.of(9, 0), LocalTime.of(13, 0), null, MAY.minusDays(1));
        Block since = dated(LocalTime.of(12, 0), LocalTime.of(17, 0), MAY, null);
        assertThat(faults(since, List.of(until), List.of(until, since))).isEmpty();
        Block early = dated(LocalTime.of(12, 0), LocalTime.of(17, 0), MAY.minusDays(1), null);
        assertThat(faults(early, List.of(until), List.of(until, early))).hasSize(1);
    }

    private static List<FieldFault> faults(Block block, List<Block> before, List<Block> all) {
        FieldFaults faults = new FieldFaults();
        WorkingTime.check(faults, "workingHours[0]", block, before, all);
        return faults.all();
    }

    private static Block always(LocalTime from, LocalTime to) {
        return dated(from, to, null, null);
    }

    private static Block dated(
            LocalTime from,
            LocalTime to,
            @Nullable LocalDate holdsFrom,
            @Nullable LocalDate holdsTo) {
        return new Block(SITE, DayOfWeek.MONDAY, from, to, holdsFrom, holdsTo);
    }
}
