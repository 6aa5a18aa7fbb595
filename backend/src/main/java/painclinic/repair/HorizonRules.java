package painclinic.repair;

import painclinic.bundle.BundleFault;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the server asks of changes beyond their file's own rules: that they are about days that can
 * still be changed and are planned.
 */
final class HorizonRules {

    private final LocalDate today;
    private final LocalDate lastDay;
    private final List<BundleFault> faults = new ArrayList<>();

    private HorizonRules(LocalDate today, LocalDate lastDay) {
        this.today = today;
        this.lastDay = lastDay;
    }

    /** Every fault, each with its path in the file of changes. */
    static List<BundleFault> faults(
            ClinicChanges changes, PlanningHorizon planning, LocalDateTime now) {
        HorizonRules rules = new HorizonRules(now.toLocalDate(), planning.to());
        rules.check(changes);
        return List.copyOf(rules.faults);
    }

    private void check(ClinicChanges changes) {
        dates("practitionersOnLeave", changes.leave(), ClinicChanges.Leave::dates);
        moments("practitionersAway", changes.absences(), ClinicChanges.Absence::during);
        moments("roomsClosed", changes.roomsClosed(), ClinicChanges.RoomClosure::during);
        dates("patientsAway", changes.patientsAway(), ClinicChanges.PatientAbsence::dates);
        dates("cancelledDates", changes.cancelledDates(), ClinicChanges.CourseDates::dates);
        for (int i = 0; i < changes.sitesClosed().size(); i++) {
            String path = "sitesClosed[%d].date".formatted(i);
            LocalDate date = changes.sitesClosed().get(i).date();
            ahead(path, date, date);
            planned(path, date, date);
        }
    }

    private <T> void dates(String list, List<T> items, Function<T, DateRange> dates) {
        for (int i = 0; i < items.size(); i++) {
            DateRange range = dates.apply(items.get(i));
            ahead("%s[%d].to".formatted(list, i), range.to(), range.to());
            planned("%s[%d].from".formatted(list, i), range.from(), range.from());
        }
    }

    private <T> void moments(String list, List<T> items, Function<T, MomentRange> during) {
        for (int i = 0; i < items.size(); i++) {
            MomentRange range = during.apply(items.get(i));
            ahead("%s[%d].to".formatted(list, i), range.to().toLocalDate(), range.to());
            planned("%s[%d].from".formatted(list, i), range.from().toLocalDate(), range.from());
        }
    }

    private void ahead(String path, LocalDate date, Object found) {
        if (date.isBefore(today)) {
            fault(path, found, "has passed: expected %s or later".formatted(today));
        }
    }

    private void planned(String path, LocalDate date, Object found) {
        if (date.isAfter(lastDay)) {
            fault(path, found, "off the planning horizon: expected up to %s".formatted(lastDay));
        }
    }

    private void fault(String path, Object found, String message) {
        faults.add(new BundleFault(path, "\"" + found + "\"", message));
    }
}
