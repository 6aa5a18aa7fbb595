package painclinic.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
import painclinic.clinic.OpenBankHolidays.OpenBankHoliday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** 2026 to 2028 are the dates that GOV.UK lists; 2029 and 2030 follow the same rules. */
class BankHolidaysTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ENGLAND_AND_WALES | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
                    ENGLAND_AND_WALES | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
                    ENGLAND_AND_WALES | 2028 | 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
                    ENGLAND_AND_WALES | 2029 | 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
                    ENGLAND_AND_WALES | 2030 | 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
                    SCOTLAND | 2026 | 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28
                    SCOTLAND | 2027 | 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28
                    SCOTLAND | 2028 | 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26
                    SCOTLAND | 2029 | 01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26
                    SCOTLAND | 2030 | 01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26
                    NORTHERN_IRELAND | 2026 | 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
                    NORTHERN_IRELAND | 2027 | 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28
                    NORTHERN_IRELAND | 2028 | 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26
                    NORTHERN_IRELAND | 2029 | 01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26
                    NORTHERN_IRELAND | 2030 | 01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26
                    """)
    void areTheseOfAYear(BankHolidays of, int year, String dates) {
        assertThat(of.in(year))
                .extracting(holiday -> holiday.date().toString())
                .containsExactlyElementsOf(
                        List.of(dates.split(" ")).stream().map(date -> year + "-" + date).toList());
    }

    @Test
    void onAWeekendAreKeptOnTheNextWeekdayThatIsNone() {
        assertThat(BankHolidays.ENGLAND_AND_WALES.in(2027))
                .endsWith(
                        new BankHoliday(
                                LocalDate.of(2027, 12, 27), "Christmas Day (substitute day)"),
                        new BankHoliday(LocalDate.of(2027, 12, 28), "Boxing Day (substitute day)"));
        assertThat(BankHolidays.ENGLAND_AND_WALES.in(2026))
                .endsWith(
                        new BankHoliday(LocalDate.of(2026, 12, 25), "Christmas Day"),
                        new BankHoliday(LocalDate.of(2026, 12, 28), "Boxing Day (substitute day)"));
    }

    @Test
    void betweenTwoDatesIncludeBoth() {
        assertThat(
                        BankHolidays.ENGLAND_AND_WALES.between(
                                LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)))
                .extracting(BankHoliday::name)
                .containsExactly("Boxing Day (substitute day)", "New Year’s Day");
        assertThat(
                        BankHolidays.ENGLAND_AND_WALES.between(
                                LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void areOpenWhereASiteHasHoursThenAndIsNotClosed() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        Site open = site("open", DayOfWeek.FRIDAY);
        Site closed = site("closed", DayOfWeek.FRIDAY, christmas);
        Site mondaysOnly = site("mondays", DayOfWeek.MONDAY, LocalDate.of(2026, 12, 28));
        PlanningHorizon window =
                new PlanningHorizon(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), 15);

        assertThat(
                        OpenBankHolidays.of(
                                window,
                                List.of(open, closed, mondaysOnly),
                                BankHolidays.ENGLAND_AND_WALES))
                .containsExactly(
                        new OpenBankHoliday(
                                new BankHoliday(christmas, "Christmas Day"), List.of(open)));
    }

    private static Site site(String id, DayOfWeek day, LocalDate... closedOn) {
        return new Site(
                id,
                id,
                List.of(new WeeklyWindow(day, LocalTime.of(8, 0), LocalTime.of(18, 0))),
                List.of(closedOn));
    }
}
