package painclinic.demo;

import painclinic.bundle.ClinicBundle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A made-up clinic for tests of other modules: the people of the demonstration's accounts, room for
 * every session, nothing published, and planning that begins on the first Monday after today.
 */
public final class DemoBundles {

    private DemoBundles() {}

    public static ClinicBundle on(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return DemoClinic.read(
                DemoClinic.dated(DemoClinic.template("/demo/roomy-clinic.json"), monday));
    }
}
