package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

/**
 * How much of its time one practitioner or room is booked.
 *
 * @param bookedMinutes minutes in sessions
 * @param availableMinutes minutes that could be booked
 * @param percent the first in per cent of the second; null where there are none to book
 */
public record Load(
        String id,
        String name,
        long bookedMinutes,
        long availableMinutes,
        @Nullable Double percent) {

    static Load of(String id, String name, long bookedMinutes, long availableMinutes) {
        return new Load(
                id,
                name,
                bookedMinutes,
                availableMinutes,
                Rounding.share(bookedMinutes, availableMinutes));
    }
}
