package painclinic;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Bundles of {@code src/test/resources/bundles}, known to have no faults. */
public final class ExampleBundles {

    private ExampleBundles() {}

    public static ClinicBundle small() {
        return read("/bundles/small.json");
    }

    /** The bundle with other booked sessions. */
    public static ClinicBundle withBooked(ClinicBundle bundle, List<Session> booked) {
        return bundle.withBooked(booked);
    }

    private static ClinicBundle read(String resource) {
        try (InputStream in = ExampleBundles.class.getResourceAsStream(resource)) {
            return switch (BundleReader.read(Objects.requireNonNull(in, resource))) {
                case BundleReading.Accepted accepted -> accepted.bundle();
                case BundleReading.Refused refused -> throw new AssertionError(refused.faults());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
