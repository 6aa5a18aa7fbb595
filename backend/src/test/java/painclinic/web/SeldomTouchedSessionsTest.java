package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.session.MapSession;

import java.time.Instant;

class SeldomTouchedSessionsTest {

    private static final Instant USED = Instant.parse("2027-01-11T12:00:00Z");

    @ParameterizedTest(name = "a use {0} s later is written down: {1}")
    @CsvSource(
            textBlock =
                    """
                    0, false
                    # the last one that is not
                    60, false
                    61, true
                    """)
    void aUseIsWrittenDownOnceAMinute(int seconds, boolean written) {
        MapSession session = new MapSession();
        session.setLastAccessedTime(USED);
        new SeldomTouchedSessions.Touched<>(session).setLastAccessedTime(USED.plusSeconds(seconds));
        assertThat(session.getLastAccessedTime().isAfter(USED)).isEqualTo(written);
    }
}
