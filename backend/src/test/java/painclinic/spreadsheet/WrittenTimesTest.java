package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.spreadsheet.WrittenTimes.Span;

import java.time.LocalTime;

class WrittenTimesTest {

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9:00, 09:00",
        "09.30, 09:30",
        "0930, 09:30",
        "930, 09:30",
        "17:00:00, 17:00",
        "9am, 09:00",
        "9 AM, 09:00",
        "12 pm, 12:00",
        "12am, 00:00",
        "5.30 p.m., 17:30",
        "530pm, 17:30",
        "13h15, 13:15",
        "Noon, 12:00"
    })
    void areReadAsPeopleWriteThem(String text, LocalTime time) {
        assertThat(WrittenTimes.read(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "9:60", "13pm", "0am", "late", "9-5", "12345", "9:0"})
    void areNothingElse(String text) {
        assertThat(WrittenTimes.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-12.30", "09:00 – 12:30", "9am to 12.30pm", "0900 until 1230"})
    void mayStandInOneCell(String text) {
        assertThat(WrittenTimes.span(text))
                .contains(new Span(LocalTime.of(9, 0), LocalTime.of(12, 30)));
    }

    @Test
    void areTwoInOneCellOrNone() {
        assertThat(WrittenTimes.span("9")).isEmpty();
        assertThat(WrittenTimes.span("9-12-17")).isEmpty();
        assertThat(WrittenTimes.span("off")).isEmpty();
    }
}
