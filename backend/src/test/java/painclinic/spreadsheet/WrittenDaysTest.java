package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class WrittenDaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Monday; MONDAY",
                "mondays; MONDAY",
                "Tu; TUESDAY",
                "Weds; WEDNESDAY",
                "Mon-Wed; MONDAY TUESDAY WEDNESDAY",
                "Thu to Fri; THURSDAY FRIDAY",
                "Mon, Wed and Fri; MONDAY WEDNESDAY FRIDAY",
                "Tue/Thu; TUESDAY THURSDAY",
                "Mon–Tue & Fri; MONDAY TUESDAY FRIDAY",
                "weekdays; MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY"
            })
    void areReadAsPeopleWriteThem(String text, String days) {
        List<DayOfWeek> expected = Stream.of(days.split(" ")).map(DayOfWeek::valueOf).toList();
        assertThat(WrittenDays.read(text).map(List::copyOf)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fri-Mon",
                "someday",
                "Mon, 9",
                "01/02/2027",
                "Mon-",
                "Mon to Wed to Fri"
            })
    void areNothingElse(String text) {
        assertThat(WrittenDays.read(text)).isEqualTo(java.util.Optional.<Set<DayOfWeek>>empty());
    }
}
