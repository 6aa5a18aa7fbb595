package painclinic;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.bundle.ClinicBundle;
import painclinic.exchange.ClinicBundles;

/** A clinic whose schedule is advised about, in place of another test's. */
@TestComponent
public class AdvisedClinic {

    private final ClinicBundles bundles;
    private final JdbcClient jdbc;

    AdvisedClinic(ClinicBundles bundles, JdbcClient jdbc) {
        this.bundles = bundles;
        this.jdbc = jdbc;
    }

    /**
     * Imports it into an empty database, with a version that no clinic before it had: what was
     * advised about them is still kept, by version.
     */
    public void importing(ClinicBundle clinic) {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(clinic);
        jdbc.sql("update clinic set version = ?").param(System.nanoTime()).update();
    }
}
