package painclinic.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.ExampleBundles;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Absence;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.planner.repair.Repair;
import painclinic.planner.repair.RepairOptions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

class NewRecordsTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2027-01-11T12:00");
    private static final LocalDate DAY = LocalDate.parse("2027-01-13");
    private static final DateRange DATES = new DateRange(DAY, DAY.plusDays(1));
    private static final MomentRange MORNING =
            new MomentRange(DAY.atTime(9, 0), DAY.atTime(10, 30));
    private static final ClinicBundle CLINIC = ExampleBundles.small();

    private static ClinicChanges recorded(ClinicChanges happened) {
        ClinicBundle after =
                new Repair(
                                CLINIC,
                                new ClinicSchedule(List.of(), List.of()),
                                happened,
                                new RepairOptions(0, Duration.ofSeconds(1), 0, 0))
                        .run()
                        .bundle();
        return new NewRecords(CLINIC, after).of(happened);
    }

    @Test
    void areWhatHappenedWhereItAllLiesAhead() {
        ClinicChanges happened =
                new ClinicChanges(
                        NOW,
                        List.of(new Leave("p001", DATES)),
                        List.of(new Absence("p002", MORNING)),
                        List.of(new RoomClosure("site1-r2", MORNING)),
                        List.of(new SiteClosure("site1", DAY.plusDays(2))),
                        List.of(new PatientAbsence("pt0002", DATES)),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(recorded(happened)).isEqualTo(happened);
    }

    @Test
    void areOnlyWhatIsNew() {
        ClinicChanges none = ClinicChanges.none(NOW);
        assertThat(new NewRecords(CLINIC, CLINIC).of(none)).isEqualTo(none);
    }

    @Test
    void keepWhatBecameOfAppointments() {
        ClinicChanges none = ClinicChanges.none(NOW);
        ClinicChanges missed =
                new ClinicChanges(
                        NOW,
                        none.leave(),
                        none.absences(),
                        none.roomsClosed(),
                        none.sitesClosed(),
                        none.patientsAway(),
                        List.of(),
                        List.of(),
                        List.of(new PlaceInSession("s1", "c0002")));
        assertThat(new NewRecords(CLINIC, CLINIC).of(missed)).isEqualTo(missed);
    }
}
