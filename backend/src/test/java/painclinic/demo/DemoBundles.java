package painclinic.demo;

import painclinic.bundle.ClinicBundle;

import java.time.LocalDate;

/** The demonstration clinic for tests of other modules. */
public final class DemoBundles {

    private DemoBundles() {}

    public static ClinicBundle on(LocalDate today) {
        return DemoClinic.on(today);
    }
}
