package painclinic.evaluation;

import painclinic.bundle.Patient;

import java.time.DayOfWeek;
import java.util.BitSet;

/** When one patient can come and would like to, weekday by weekday. */
final class LowerBoundWishes {

    private final boolean[] bound = new boolean[8];
    private final boolean hasWish;
    private final BitSet[] available = new BitSet[8];
    private final BitSet[] preferred = new BitSet[8];

    LowerBoundWishes(LowerBoundTimes times, Patient patient, int minutes) {
        hasWish = !patient.preferred().isEmpty();
        for (DayOfWeek day : DayOfWeek.values()) {
            int n = day.getValue();
            bound[n] = patient.available() != null;
            available[n] =
                    patient.available() == null
                            ? new BitSet()
                            : times.within(patient.available(), day, minutes);
            preferred[n] = times.within(patient.preferred(), day, minutes);
        }
    }

    /**
     * How many wishes (for time and practitioner) a session on this day leaves unmet at the least,
     * or {@link LowerBoundCourse#SHUT}.
     */
    byte unmet(DayOfWeek day, BitSet anybody, BitSet wished) {
        BitSet byAnybody = possible(day, anybody);
        if (byAnybody.isEmpty()) {
            return LowerBoundCourse.SHUT;
        }
        BitSet byWished = possible(day, wished);
        boolean time = !hasWish || byAnybody.intersects(preferred[day.getValue()]);
        boolean who = !byWished.isEmpty();
        boolean both = who && (!hasWish || byWished.intersects(preferred[day.getValue()]));
        if (both) {
            return 0;
        }
        return (byte) (time || who ? 1 : 2);
    }

    private BitSet possible(DayOfWeek day, BitSet starts) {
        if (!bound[day.getValue()]) {
            return starts;
        }
        BitSet possible = (BitSet) starts.clone();
        possible.and(available[day.getValue()]);
        return possible;
    }
}
