package painclinic.evaluation.measures;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.evaluation.Placement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How long a room can be booked: while its site is open, on no closed day, and outside the room's
 * own closures. A minute counts once, however many opening windows or closures hold it.
 */
public final class RoomMinutes {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Site site;
    private final List<MomentRange> closures;
    private final Set<LocalDate> closedOn;

    public RoomMinutes(Room room, Site site) {
        this.site = site;
        closures = room.closedDuring();
        closedOn = new HashSet<>(site.closedOn());
    }

    public long in(DateRange dates) {
        return dates.from()
                .datesUntil(dates.to().plusDays(1))
                .filter(date -> !closedOn.contains(date))
                .mapToLong(date -> open(date).cardinality())
                .sum();
    }

    private BitSet open(LocalDate date) {
        BitSet open = new BitSet(MINUTES_OF_A_DAY);
        site.openingHours().stream()
                .filter(window -> window.day() == date.getDayOfWeek())
                .forEach(window ->
                        open.set(
                                Placement.minuteOf(window.from()),
                                Placement.minuteOf(window.to())));
        LocalDateTime midnight = date.atStartOfDay();
        closures.stream()
                .filter(closure -> closure.overlaps(midnight, midnight.plusDays(1)))
                .forEach(closure ->
                        open.clear(minute(closure.from(), date), minute(closure.to(), date)));
        return open;
    }

    /** Minutes from the date's midnight, held within the date. */
    private static int minute(LocalDateTime moment, LocalDate date) {
        if (moment.toLocalDate().equals(date)) {
            return Placement.minuteOf(moment.toLocalTime());
        }
        return moment.toLocalDate().isBefore(date) ? 0 : MINUTES_OF_A_DAY;
    }
}
