package painclinic.bound;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.DateRange;
import painclinic.bundle.Practitioner;
import painclinic.evaluation.measures.WorkingMinutes;

import java.time.LocalDate;
import java.util.Arrays;

/** How many minutes each practitioner can treat on each day of the horizon. */
final class Shifts {

    private final int[][] clinical;
    private final long[] working;

    Shifts(ClinicBundle bundle, int days) {
        WorkingMinutes minutes = new WorkingMinutes(bundle.sites());
        int people = bundle.practitioners().size();
        clinical = new int[people][days];
        working = new long[people];
        for (int number = 0; number < people; number++) {
            Practitioner practitioner = bundle.practitioners().get(number);
            Integer most = practitioner.maxClinicalMinutesPerDay();
            for (int day = 0; day < days; day++) {
                LocalDate date = bundle.planning().from().plusDays(day);
                long own = minutes.of(practitioner, new DateRange(date, date));
                working[number] += own;
                clinical[number][day] = Math.toIntExact(most == null ? own : Math.min(most, own));
            }
        }
    }

    /** Minutes at work within opening hours, at most the practitioner's daily limit. */
    int clinicalMinutes(int practitioner, int day) {
        return clinical[practitioner][day];
    }

    long clinicalMinutes(int practitioner) {
        return Arrays.stream(clinical[practitioner]).asLongStream().sum();
    }

    /** Minutes at work in the whole horizon, whatever the daily limit. */
    long workingMinutes(int practitioner) {
        return working[practitioner];
    }
}
