package painclinic.advising.bottlenecks;

import painclinic.advising.fixes.FixIndex;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.util.List;

/**
 * Which skill, room feature or half-day a clinic is short of, week by week.
 *
 * @param weeks every week of the horizon, in order
 */
public record ClinicBottlenecks(List<WeekBottlenecks> weeks) {

    public ClinicBottlenecks {
        weeks = List.copyOf(weeks);
    }

    /** The bottlenecks of a schedule that breaks no hard rule of its bundle. */
    public static ClinicBottlenecks of(ClinicBundle bundle, ClinicSchedule schedule) {
        return new ClinicBottlenecks(
                new BottleneckSearch(new FixIndex(bundle, schedule, bundle.planning().from()))
                        .run());
    }
}
