package painclinic.planner;

import painclinic.bundle.DateRange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Draws from a seeded source. */
record Chance(Random random) {

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    <T> List<T> several(int least, int more, IntFunction<T> make) {
        return IntStream.range(0, least + below(more)).mapToObj(make).toList();
    }

    List<LocalDate> dates(LocalDate from, LocalDate to, int count) {
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        return IntStream.range(0, count)
                .mapToObj(unused -> from.plusDays(below(days)))
                .distinct()
                .toList();
    }

    List<DateRange> ranges(LocalDate from, LocalDate to, int count) {
        return dates(from, to, count).stream()
                .map(date -> new DateRange(date, date.plusDays(below(20))))
                .toList();
    }
}
