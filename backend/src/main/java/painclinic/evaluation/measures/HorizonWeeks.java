package painclinic.evaluation.measures;

import painclinic.bundle.DateRange;
import painclinic.bundle.PlanningHorizon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The horizon's weeks, Monday to Sunday; the first and the last are cut where it begins and ends.
 */
final class HorizonWeeks {

    private static final int DAYS = 7;

    private final PlanningHorizon horizon;
    private final LocalDate firstMonday;

    HorizonWeeks(PlanningHorizon horizon) {
        this.horizon = horizon;
        firstMonday = horizon.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<DateRange> all() {
        return Stream.iterate(
                        firstMonday,
                        monday -> !monday.isAfter(horizon.to()),
                        monday -> monday.plusDays(DAYS))
                .map(this::cut)
                .toList();
    }

    int count() {
        return (int) (horizon.to().toEpochDay() - firstMonday.toEpochDay()) / DAYS + 1;
    }

    /**
     * The week that a day of the horizon lies in, counted from 0.
     *
     * @param day as days since 1970-01-01
     */
    int indexOf(int day) {
        return (int) (day - firstMonday.toEpochDay()) / DAYS;
    }

    private DateRange cut(LocalDate monday) {
        LocalDate sunday = monday.plusDays(DAYS - 1L);
        return new DateRange(
                monday.isBefore(horizon.from()) ? horizon.from() : monday,
                sunday.isAfter(horizon.to()) ? horizon.to() : sunday);
    }
}
