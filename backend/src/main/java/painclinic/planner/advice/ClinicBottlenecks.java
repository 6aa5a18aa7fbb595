package painclinic.planner.advice;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
        LocalDate from = bundle.planning().from();
        LocalDate monday = from.minusDays(from.getDayOfWeek().ordinal());
        return new ClinicBottlenecks(
                Stream.iterate(
                                monday,
                                date -> !date.isAfter(bundle.planning().to()),
                                date -> date.plusWeeks(1))
                        .map(date -> new WeekBottlenecks(date, List.of()))
                        .toList());
    }
}
