package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.fixtures.TestClinic;
import painclinic.guideline.LocalLimit;

import java.util.List;

/** A course of what no guideline offers is refused, whatever limits the clinic sets. */
class NotOfferedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TENS",
                "LASER",
                "INTERFERENTIAL",
                "ULTRASOUND",
                "LUMBAR_SUPPORT",
                "TRACTION",
                "INJECTION"
            })
    void isRefusedWithTheWordsOfTheNhs(String code) {
        assertThat(faults("NICE-CG88-2009", code))
                .containsExactly(
                        "courses[0].treatment: not to be offered: expected another treatment (NHS"
                                + " Choices, Back pain: treatment (2013))");
    }

    @Test
    void acupunctureIsRefusedUnderNg59() {
        assertThat(faults("NICE-NG59-2020", "ACUPUNCTURE"))
                .containsExactly(
                        "courses[0].treatment: not to be offered: expected another treatment (NICE"
                                + " NG59 (2020), recommendation 1.2.8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NICE-CG88-2009", "NICE-NG193-2021"})
    void acupunctureIsAcceptedElsewhere(String guideline) {
        assertThat(faults(guideline, "ACUPUNCTURE")).isEmpty();
    }

    @Test
    void tenHalfHoursOfAcupunctureAreAcceptedUnderNg193AndElevenAreNot() {
        assertThat(faults("NICE-NG193-2021", "ACUPUNCTURE", 10, 84)).isEmpty();
        assertThat(faults("NICE-NG193-2021", "ACUPUNCTURE", 11, 84))
                .containsExactly(
                        "courses[0].sessions: over the limit: expected at most 5 hours of"
                                + " ACUPUNCTURE");
    }

    @Test
    void aClinicUnderNg193SetsTheWindowOfAcupuncture() {
        assertThat(faults("NICE-NG193-2021", "ACUPUNCTURE", 4, null))
                .containsExactly(
                        "courses[0].treatment: neither the guideline nor a local limit sets"
                                + " sessions and window for this treatment");
    }

    private static List<String> faults(String guideline, String treatment) {
        return faults(guideline, treatment, 4, 84);
    }

    private static List<String> faults(
            String guideline, String treatment, int sessions, @Nullable Integer windowDays) {
        TestClinic clinic = new TestClinic();
        clinic.treatments.removeIf(one -> one.code().equals(treatment));
        clinic.treatments.add(
                new Treatment(
                        treatment,
                        treatment,
                        Delivery.ONE_TO_ONE,
                        30,
                        List.of("COUCH"),
                        null,
                        1,
                        7));
        clinic.course("c", treatment, sessions);
        ClinicBundle bundle = clinic.bundle();
        List<LocalLimit> limits =
                windowDays == null || guideline.equals("NICE-CG88-2009") && !isOther(treatment)
                        ? List.of()
                        : List.of(
                                new LocalLimit(
                                        treatment,
                                        guideline.equals("NICE-NG193-2021") ? null : 12,
                                        windowDays,
                                        null));
        ClinicBundle changed =
                new ClinicBundle(
                        bundle.clinic(),
                        guideline,
                        limits,
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        bundle.practitioners(),
                        bundle.patients(),
                        bundle.courses(),
                        bundle.booked());
        return switch (BundleReader.read(BundleWriter.toBytes(changed))) {
            case BundleReading.Accepted accepted -> List.of();
            case BundleReading.Refused refused ->
                    refused.faults().stream()
                            .map(fault -> fault.path() + ": " + fault.message())
                            .toList();
        };
    }

    private static boolean isOther(String treatment) {
        return !treatment.equals("ACUPUNCTURE");
    }
}
