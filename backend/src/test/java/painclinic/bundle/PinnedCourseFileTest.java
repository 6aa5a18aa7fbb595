package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.fixtures.TestClinic;

import java.nio.charset.StandardCharsets;

/** A course's own ruleset goes out and comes in, in files of version 2. */
class PinnedCourseFileTest {

    private static final String NG193 = "NICE-NG193-2021";

    @Test
    void comesInAsItWentOut() {
        ClinicBundle bundle = pinned("NICE-NG59-2020", TestClinic.EXERCISE);

        String text = new String(BundleWriter.toBytes(bundle), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("\"clinic-bundle/2\"")
                .contains("\"guideline\": \"NICE-NG59-2020\"");
        // exercise has no limits under NG59 unless the clinic sets them
        assertThat(BundleReader.read(BundleWriter.toBytes(bundle)))
                .isInstanceOfSatisfying(
                        BundleReading.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(BundleFault::path)
                                        .containsExactly("courses[0].treatment"));
        ClinicBundle limited =
                bundle.withLocalLimits(
                        java.util.List.of(
                                new painclinic.guideline.LocalLimit(
                                        TestClinic.EXERCISE, 8, 84, 10)));
        assertThat(BundleReader.read(BundleWriter.toBytes(limited)))
                .isEqualTo(new BundleReading.Accepted(limited));
    }

    @Test
    void ofAnUnknownCodeIsAFaultWithItsPath() {
        byte[] file =
                new String(
                                BundleWriter.toBytes(pinned(NG193, TestClinic.EXERCISE)),
                                StandardCharsets.UTF_8)
                        .replace(NG193, "NICE-NG194-2021")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(BundleReader.read(file))
                .isInstanceOfSatisfying(
                        BundleReading.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(BundleFault::path)
                                        .contains("courses[0].guideline"));
    }

    @Test
    void isNotKnownInVersion1() {
        byte[] file =
                new String(
                                BundleWriter.toBytes(pinned(NG193, TestClinic.EXERCISE)),
                                StandardCharsets.UTF_8)
                        .replace("clinic-bundle/2", "clinic-bundle/1")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(BundleReader.read(file))
                .isInstanceOfSatisfying(
                        BundleReading.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(BundleFault::path)
                                        .contains("courses[0].guideline"));
    }

    @Test
    void saysNothingWhereItIsTheOneAdopted() {
        ClinicBundle bundle = pinned("NICE-CG88-2009", TestClinic.EXERCISE);

        assertThat(bundle.version()).isEqualTo(1);
        assertThat(bundle.courses().getFirst().guideline()).isNull();
    }

    private static ClinicBundle pinned(String guideline, String treatment) {
        TestClinic clinic = new TestClinic().course("c", treatment, 4);
        clinic.courses.set(0, clinic.courses.getFirst().withGuideline(guideline));
        return clinic.bundle();
    }
}
