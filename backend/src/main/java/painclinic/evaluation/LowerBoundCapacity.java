package painclinic.evaluation;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The minutes that practitioners have, pooled: a pool is a set of treatments, with the minutes of
 * everybody who may give one of them, week by week of the horizon.
 */
final class LowerBoundCapacity {

    private static final int MOST_TREATMENTS_IN_ALL_SETS = 4;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int FULL = CostWeights.FULL_LOAD_PERCENT + 1;

    private final LowerBoundClinic clinic;
    private final List<Pool> pools = new ArrayList<>();
    private final double[] owedMinutes;

    LowerBoundCapacity(LowerBoundClinic clinic) {
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
     * @param weekly clinical minutes in each week
     * @param most the longest working time of one member in the whole horizon
     */
    record Pool(boolean[] holds, long[] weekly, long working, long most) {}

    List<Pool> pools() {
        return pools;
    }

    int weeks() {
        return Math.ceilDiv(clinic.horizonDays(), DAYS_OF_A_WEEK);
    }

    /** The week of the horizon in which the day lies, or −1. */
    int week(int day) {
        int since = day - clinic.horizonStart();
        return since < 0 || since >= clinic.horizonDays() ? -1 : since / DAYS_OF_A_WEEK;
    }

    /** Practitioner's minutes that one place takes at the least. */
    double minutesOfAPlace(int treatment) {
        Treatment one = clinic.treatments().get(treatment);
        return (double) one.minutes() / clinic.seats(one);
    }

    /** Sessions that fit alone but not together: more minutes are owed than practitioners have. */
    int crowdedOut() {
        int most = 0;
        for (Pool pool : pools) {
            double over =
                    owed(pool) - IntStream.range(0, weeks()).mapToLong(w -> pool.weekly[w]).sum();
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
        for (LowerBoundCourse course : clinic.courses()) {
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
        long[] weekly = new long[weeks()];
        long working = 0;
        long most = 0;
        WorkingMinutes minutes = new WorkingMinutes(clinic.index().bundle().sites());
        PlanningHorizon planning = clinic.index().bundle().planning();
        DateRange horizon = new DateRange(planning.from(), planning.to());
        for (Practitioner practitioner : clinic.index().bundle().practitioners()) {
            boolean joins =
                    IntStream.range(0, holds.length)
                            .anyMatch(t ->
                                    holds[t]
                                            && practitioner
                                                    .skills()
                                                    .contains(clinic.treatments().get(t).code()));
            if (joins) {
                long own = minutes.of(practitioner, horizon);
                working += own;
                most = Math.max(most, own);
                addWeeks(weekly, practitioner);
            }
        }
        pools.add(new Pool(holds, weekly, working, most));
    }

    private void addWeeks(long[] weekly, Practitioner practitioner) {
        LocalDate from = clinic.index().bundle().planning().from();
        for (int day = 0; day < clinic.horizonDays(); day++) {
            weekly[day / DAYS_OF_A_WEEK] += minutesOn(practitioner, from.plusDays(day));
        }
    }

    private long minutesOn(Practitioner practitioner, LocalDate date) {
        boolean away =
                practitioner.leave().stream().anyMatch(leave -> leave.contains(date))
                        || (practitioner.registration() != null
                                && date.isAfter(practitioner.registration().expiresOn()));
        if (away) {
            return 0;
        }
        long minutes = 0;
        for (WorkingBlock block : practitioner.workingHours()) {
            if (block.day() == date.getDayOfWeek()
                    && !clinic.index().site(block.site()).closedOn().contains(date)) {
                minutes += openMinutes(practitioner, block, date);
            }
        }
        Integer most = practitioner.maxClinicalMinutesPerDay();
        return most == null ? minutes : Math.min(most, minutes);
    }

    private long openMinutes(Practitioner practitioner, WorkingBlock block, LocalDate date) {
        long minutes = 0;
        for (WeeklyWindow open : clinic.index().site(block.site()).openingHours()) {
            if (open.day() == block.day()) {
                int from =
                        Math.max(Placement.minuteOf(open.from()), Placement.minuteOf(block.from()));
                int to = Math.min(Placement.minuteOf(open.to()), Placement.minuteOf(block.to()));
                minutes +=
                        MomentRange.minutesOutside(
                                practitioner.awayDuring(),
                                date.atStartOfDay().plusMinutes(from),
                                date.atStartOfDay().plusMinutes(to));
            }
        }
        return minutes;
    }
}
