package painclinic.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.ClinicBundle;
import painclinic.database.Rows;
import painclinic.exchange.ClinicBundles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The date on the clinic's wall through the nights of both clock changes. */
@StorageTest
class TodayIT {

    @Autowired private ClinicBundles bundles;
    @Autowired private Rows rows;

    /** A row that was kept before has another zone than a clinic that is set up today. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2027-07-01T23:30:00Z, 2027-07-02",
        "Europe/Dublin, 2027-07-01T22:59:59Z, 2027-07-01",
        "Asia/Tokyo, 2027-07-01T15:00:00Z, 2027-07-02",
        "America/Halifax, 2027-07-02T02:59:59Z, 2027-07-01"
    })
    void isTheDateInTheClinicsOwnZone(String zone, Instant now, LocalDate date) {
        bundles.importReplacing(ExampleBundles.small());
        rows.update("update clinic set time_zone = ?", zone);

        assertThat(new Today(rows, Clock.fixed(now, ZoneOffset.UTC)).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-11T23:59:59Z, 2027-01-11",
        // the clock goes forward on the 28th at one
        "2027-03-28T00:30:00Z, 2027-03-28",
        "2027-03-28T22:59:59Z, 2027-03-28",
        "2027-03-28T23:00:00Z, 2027-03-29",
        // and back on the last of October at one by UTC
        "2027-10-30T23:00:00Z, 2027-10-31",
        "2027-10-31T23:59:59Z, 2027-10-31",
        "2027-11-01T00:00:00Z, 2027-11-01"
    })
    void isTheClinicsWhateverTheMachinesZone(Instant now, LocalDate date) {
        ClinicBundle small = ExampleBundles.small();
        bundles.importReplacing(small);

        assertThat(new Today(rows, Clock.fixed(now, ZoneOffset.UTC)).date()).isEqualTo(date);
    }
}
