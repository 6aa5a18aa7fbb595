package painclinic.bundle.rules;

import painclinic.bundle.Patient;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.List;

/** A minute of a week is written once: a site is not open, nor a patient free, twice at a time. */
final class WeeklyWindowRules implements BundleRule {

    private static final String OPEN = "openingHours";
    private static final String FREE = "available";

    @Override
    public void check(BundleDraft draft, Faults faults) {
        for (Entry<Site> site : draft.sites()) {
            if (site.trusts(OPEN)) {
                once(site, OPEN, site.value().openingHours(), faults);
            }
        }
        for (Entry<Patient> patient : draft.patients()) {
            List<WeeklyWindow> free = patient.value().available();
            if (free != null && patient.trusts(FREE)) {
                once(patient, FREE, free, faults);
            }
        }
    }

    private static void once(
            Entry<?> entry, String key, List<WeeklyWindow> windows, Faults faults) {
        for (int second = 1; second < windows.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (overlap(windows.get(first), windows.get(second))) {
                    WeeklyWindow window = windows.get(second);
                    faults.add(
                            entry.path("%s[%d]".formatted(key, second)),
                            "%s %s to %s".formatted(window.day(), window.from(), window.to()),
                            "overlaps %s: expected each minute once"
                                    .formatted(entry.path("%s[%d]".formatted(key, first))));
                    break;
                }
            }
        }
    }

    private static boolean overlap(WeeklyWindow one, WeeklyWindow other) {
        return one.day() == other.day()
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }
}
