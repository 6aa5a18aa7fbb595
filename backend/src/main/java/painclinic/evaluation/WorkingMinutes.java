package painclinic.evaluation;

import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How long practitioners can be booked within the horizon: in working and opening hours, on no
 * leave, no closed day, and while registered.
 */
final class WorkingMinutes {

    private final ClinicIndex clinic;
    private final Map<String, Set<LocalDate>> closedOn = new HashMap<>();

    WorkingMinutes(ClinicIndex clinic) {
        this.clinic = clinic;
        clinic.bundle()
                .sites()
                .forEach(site -> closedOn.put(site.id(), new HashSet<>(site.closedOn())));
    }

    long of(Practitioner practitioner) {
        int[] weekly = new int[practitioner.workingHours().size()];
        for (int i = 0; i < weekly.length; i++) {
            weekly[i] = openMinutes(practitioner.workingHours().get(i));
        }
        long total = 0;
        LocalDate last = lastDay(practitioner);
        for (LocalDate date = clinic.bundle().planning().from();
                !date.isAfter(last);
                date = date.plusDays(1)) {
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
            if (block.day() == date.getDayOfWeek() && !isClosed(block.site(), date)) {
                minutes += weekly[i];
            }
        }
        return minutes;
    }

    /** Minutes of the block in which its site is open. */
    private int openMinutes(WorkingBlock block) {
        Site site = clinic.site(block.site());
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

    private LocalDate lastDay(Practitioner practitioner) {
        LocalDate last = clinic.bundle().planning().to();
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
}
