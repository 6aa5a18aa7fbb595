package painclinic.demo;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * The made-up clinic of {@code demo/clinic.json}. Its people do not exist, their NHS numbers are of
 * the range kept for tests, and its dates follow today: {@code "@-7"} in the file is seven days
 * before the first Monday after today, on which planning begins.
 */
final class DemoClinic {

    private static final String FILE = "/demo/clinic.json";
    private static final Pattern RELATIVE_DATE = Pattern.compile("\"@([+-]\\d+)\"");

    private DemoClinic() {}

    static ClinicBundle on(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String file =
                RELATIVE_DATE
                        .matcher(template())
                        .replaceAll(date -> '"' + dated(monday, date.group(1)) + '"');
        return switch (BundleReader.read(file.getBytes(StandardCharsets.UTF_8))) {
            case BundleReading.Accepted(ClinicBundle bundle) -> bundle;
            case BundleReading.Refused refused ->
                    throw new IllegalStateException(FILE + " has faults: " + refused.faults());
        };
    }

    private static String dated(LocalDate monday, String days) {
        return monday.plusDays(Integer.parseInt(days)).toString();
    }

    private static String template() {
        try (InputStream in = DemoClinic.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
