package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;

@ServerTest
class DateParametersIT {

    @Autowired private Browsers browsers;

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31", "2026-03-29"})
    void datesThatAClinicCanMeanAreAnswered(String date) {
        assertThat(week(date).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2200-01-01",
                "%2B999999999-12-31",
                "-999999999-01-01",
                "2026-02-30",
                "next%20Monday"
            })
    void othersAreRefusedAndNothingBreaks(String date) {
        assertThat(week(date).status()).isEqualTo(400);
    }

    private Browser.Answer week(String monday) {
        return browsers.signedIn(Role.ADMINISTRATOR).get("/api/schedule/week?monday=" + monday);
    }
}
