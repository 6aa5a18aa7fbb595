package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class WrittenDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/5/1980",
                "03/05/1980",
                "03.05.1980",
                "3-5-1980",
                "3 5 1980",
                "3. 5. 1980",
                "1980-05-03",
                "1980/05/03",
                "19800503",
                "3 May 1980",
                "3rd May 1980",
                "03-May-1980",
                "03-MAY-1980",
                "Saturday 3 May 1980",
                "Sat, 3 May 1980",
                "03/05/1980 00:00",
                "03/05/1980 00:00:00",
                "1980-05-03T00:00:00Z",
            })
    void readsTheDayFirstAsPeopleHereWriteIt(String text) {
        assertThat(WrittenDates.read(text, false)).contains(LocalDate.of(1980, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.1960",
                "05/31/1960",
                "0/1/1960",
                "3/5/80",
                "3 Mai 1980 n. Chr.",
                "29343",
                "yesterday",
                "1980",
                "5/1980",
                "3 Foo 1980",
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(WrittenDates.read(text, false)).isEmpty();
    }

    @Test
    void takesAYearOfTwoFiguresWhereItCanMeanOneThingOnly() {
        assertThat(WrittenDates.read("3/5/26", true)).contains(LocalDate.of(2026, 5, 3));
        assertThat(WrittenDates.read("3-May-26", true)).contains(LocalDate.of(2026, 5, 3));
    }
}
