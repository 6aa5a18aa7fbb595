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
