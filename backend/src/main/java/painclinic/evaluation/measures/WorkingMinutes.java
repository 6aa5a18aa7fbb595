package painclinic.evaluation.measures;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.bundle.WorkingBlock;
import painclinic.evaluation.Placement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long practitioners can be booked: in working and opening hours, not while on leave or away,
 * on no closed day, and while registered.
 */
public final class WorkingMinutes {

    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Set<LocalDate>> closedOn = new HashMap<>();

    /** Working blocks at sites that are not among these count for nothing. */
    public WorkingMinutes(List<Site> sites) {
        for (Site site : sites) {
            this.sites.put(site.id(), site);
            closedOn.put(site.id(), new HashSet<>(site.closedOn()));
        }
    }

    /** Minutes of these dates in which the practitioner can be booked. */
    public long of(Practitioner practitioner, DateRange dates) {
        int[] weekly = practitioner.workingHours().stream().mapToInt(this::openMinutes).toArray();
        long total = 0;
        LocalDate last = lastDay(practitioner, dates);
        for (LocalDate date = dates.from(); !date.isAfter(last); date = date.plusDays(1)) {
            if (!isOnLeave(practitioner, date)) {
                total += minutesOn(date, practitioner, weekly);
            }
        }
        return total;
    }

    private long minutesOn(LocalDate date, Practitioner practitioner, int[] weekly) {
        long minutes = 0;
        for (int i = 0; i < weekly.length; i++) {
            WorkingBlock block = practitioner.workingHours().get(i);
            if (block.isOn(date) && !isClosed(block.site(), date)) {
                minutes +=
                        isAway(practitioner, date)
                                ? minutesOn(date, block, practitioner)
                                : weekly[i];
            }
        }
        return minutes;
    }

    /** Minutes of the block on the date in which its site is open and the practitioner there. */
    private long minutesOn(LocalDate date, WorkingBlock block, Practitioner practitioner) {
        Site site = sites.get(block.site());
        return site == null
                ? 0
                : site.openingHours().stream()
                        .filter(open -> open.day() == block.day())
                        .mapToLong(open ->
                                MomentRange.minutesOutside(
                                        practitioner.awayDuring(),
                                        date.atTime(later(open.from(), block.from())),
                                        date.atTime(earlier(open.to(), block.to()))))
                        .sum();
    }

    /** Minutes of the block in which its site is open. */
    private int openMinutes(WorkingBlock block) {
        Site site = sites.get(block.site());
        if (site == null) {
            return 0;
        }
        int from = Placement.minuteOf(block.from());
        int to = Placement.minuteOf(block.to());
        return site.openingHours().stream()
                .filter(open -> open.day() == block.day())
                .mapToInt(open ->
                        Math.min(to, Placement.minuteOf(open.to()))
                                - Math.max(from, Placement.minuteOf(open.from())))
                .map(minutes -> Math.max(0, minutes))
                .sum();
    }

    private static LocalDate lastDay(Practitioner practitioner, DateRange dates) {
        LocalDate last = dates.to();
        return practitioner.registration() != null
                        && practitioner.registration().expiresOn().isBefore(last)
                ? practitioner.registration().expiresOn()
                : last;
    }

    private boolean isClosed(String site, LocalDate date) {
        return closedOn.getOrDefault(site, Set.of()).contains(date);
    }

    private static boolean isOnLeave(Practitioner practitioner, LocalDate date) {
        return practitioner.leave().stream().anyMatch(leave -> leave.contains(date));
    }

    /** Whether the practitioner is away for some of the date. */
    private static boolean isAway(Practitioner practitioner, LocalDate date) {
        return practitioner.awayDuring().stream()
                .anyMatch(away ->
                        away.overlaps(date.atStartOfDay(), date.plusDays(1).atStartOfDay()));
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
