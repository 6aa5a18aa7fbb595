package painclinic.bound;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The minutes that practitioners have, pooled: a pool is a set of treatments, with the minutes of
 * everybody who may give one of them, in the whole horizon.
 */
final class Capacity {

    private static final int MOST_TREATMENTS_IN_ALL_SETS = 4;
    private static final int FULL = CostWeights.FULL_LOAD_PERCENT + 1;

    private final BoundClinic clinic;
    private final List<Pool> pools = new ArrayList<>();
    private final double[] owedMinutes;

    Capacity(BoundClinic clinic) {
        this.clinic = clinic;
        int treatments = clinic.treatments().size();
        if (treatments <= MOST_TREATMENTS_IN_ALL_SETS) {
            IntStream.range(1, 1 << treatments).forEach(set -> addPool(member(set, treatments)));
        } else {
            IntStream.range(0, treatments).forEach(t -> addPool(member(1 << t, treatments)));
            boolean[] all = new boolean[treatments];
            Arrays.fill(all, true);
            addPool(all);
        }
        owedMinutes = owedMinutes();
    }

    /**
     * @param holds for each treatment whether the pool is for it
     * @param clinical minutes within daily limits
     * @param most the longest working time of one member in the whole horizon
     */
    private record Pool(boolean[] holds, long clinical, long working, long most) {}

    /** Practitioner's minutes that one place takes at the least. */
    private double minutesOfAPlace(int treatment) {
        Treatment one = clinic.treatments().get(treatment);
        return (double) one.minutes() / clinic.seats(one);
    }

    /**
     * Sessions that fit alone but not together: more minutes are owed than practitioners have, or
     * than they have while rooms are free.
     */
    int crowdedOut() {
        JointHours together = new JointHours(clinic);
        int most = 0;
        for (Pool pool : pools) {
            most = Math.max(most, together.crowdedOut(pool.holds));
            double over = owed(pool) - pool.clinical;
            if (over > 0) {
                most = Math.max(most, (int) Math.ceil(over / longestPlace(pool) - 1e-6));
            }
        }
        return most;
    }

    /** What overload costs at the least if so many missing sessions are allowed. */
    long overload(long spare) {
        long most = 0;
        for (Pool pool : pools) {
            double over = owed(pool) - spare * longestPlace(pool) - pool.working * FULL / 100.0;
            if (over > 0 && pool.most > 0) {
                most = Math.max(most, (long) (100 * over / pool.most - 1e-6));
            }
        }
        return clinic.weights().overload() * most;
    }

    private double owed(Pool pool) {
        return IntStream.range(0, owedMinutes.length)
                .filter(t -> pool.holds[t])
                .mapToDouble(t -> owedMinutes[t])
                .sum();
    }

    private double longestPlace(Pool pool) {
        return IntStream.range(0, owedMinutes.length)
                .filter(t -> pool.holds[t])
                .mapToDouble(this::minutesOfAPlace)
                .max()
                .orElse(1);
    }

    private double[] owedMinutes() {
        double[] minutes = new double[clinic.treatments().size()];
        for (BoundCourse course : clinic.courses()) {
            minutes[course.treatment()] += course.most() * minutesOfAPlace(course.treatment());
        }
        for (Session session : clinic.index().bundle().booked()) {
            if (!clinic.index()
                    .isInHorizon(Math.toIntExact(session.start().toLocalDate().toEpochDay()))) {
                int treatment = treatment(session.treatment());
                minutes[treatment] -= session.attendees().size() * minutesOfAPlace(treatment);
            }
        }
        return minutes;
    }

    private int treatment(String code) {
        return clinic.treatments().stream().map(Treatment::code).toList().indexOf(code);
    }

    private static boolean[] member(int set, int treatments) {
        boolean[] holds = new boolean[treatments];
        for (int t = 0; t < treatments; t++) {
            holds[t] = (set & 1 << t) != 0;
        }
        return holds;
    }

    private void addPool(boolean[] holds) {
        long clinical = 0;
        long working = 0;
        long most = 0;
        List<Practitioner> practitioners = clinic.index().bundle().practitioners();
        for (int number = 0; number < practitioners.size(); number++) {
            List<String> skills = practitioners.get(number).skills();
            boolean joins =
                    IntStream.range(0, holds.length)
                            .anyMatch(t ->
                                    holds[t] && skills.contains(clinic.treatments().get(t).code()));
            if (joins) {
                long own = clinic.shifts().workingMinutes(number);
                working += own;
                most = Math.max(most, own);
                clinical += clinic.shifts().clinicalMinutes(number);
            }
        }
        pools.add(new Pool(holds, clinical, working, most));
    }
}
