package painclinic.bundle.rules;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.bundle.WorkingBlock;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Nobody works in an hour that does not exist: where the clocks go forward while somebody would be
 * at work, the file has to say that they are not.
 */
final class SkippedHourRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        if (!draft.planning().trusts("from", "to")
                || !ZoneId.getAvailableZoneIds().contains(draft.clinic().timeZone())) {
            return;
        }
        for (MomentRange gap : gaps(draft.clinic().timeZone(), draft.planning().value())) {
            for (Entry<Practitioner> practitioner : draft.practitioners()) {
                if (practitioner.trusts("workingHours", "leave", "awayDuring")) {
                    check(practitioner, gap, draft, faults);
                }
            }
        }
    }

    private static List<MomentRange> gaps(String zone, PlanningHorizon horizon) {
        List<MomentRange> gaps = new ArrayList<>();
        LocalDateTime end = horizon.to().plusDays(1).atStartOfDay();
        ZoneOffsetTransition next =
                ZoneId.of(zone)
                        .getRules()
                        .nextTransition(
                                horizon.from()
                                        .minusDays(1)
                                        .atStartOfDay()
                                        .toInstant(ZoneOffset.UTC));
        while (next != null && next.getDateTimeBefore().isBefore(end)) {
            if (next.isGap()) {
                gaps.add(new MomentRange(next.getDateTimeBefore(), next.getDateTimeAfter()));
            }
            next = ZoneId.of(zone).getRules().nextTransition(next.getInstant());
        }
        return gaps;
    }

    private static void check(
            Entry<Practitioner> entry, MomentRange gap, BundleDraft draft, Faults faults) {
        LocalDate date = gap.from().toLocalDate();
        List<WorkingBlock> blocks = entry.value().workingHours();
        for (int i = 0; i < blocks.size(); i++) {
            WorkingBlock block = blocks.get(i);
            if (block.isOn(date)
                    && date.atTime(block.from()).isBefore(gap.to())
                    && gap.from().isBefore(date.atTime(block.to()))
                    && !isClosed(draft, block.site(), date)
                    && !isAway(entry.value(), gap)) {
                faults.add(
                        entry.path("workingHours[%d]".formatted(i)),
                        "%s %s to %s".formatted(block.day(), block.from(), block.to()),
                        "on %s the clocks go from %s to %s: expected hours away or leave then, or"
                                        .formatted(
                                                date,
                                                gap.from().toLocalTime(),
                                                gap.to().toLocalTime())
                                + " the site closed");
            }
        }
    }

    private static boolean isClosed(BundleDraft draft, String site, LocalDate date) {
        Entry<Site> known = draft.sites().find(site);
        return known == null
                || !known.trusts("closedOn")
                || known.value().closedOn().contains(date);
    }

    private static boolean isAway(Practitioner practitioner, MomentRange gap) {
        LocalDate date = gap.from().toLocalDate();
        return practitioner.leave().stream().anyMatch(leave -> covers(leave, date))
                || practitioner.awayDuring().stream()
                        .anyMatch(away ->
                                !away.from().isAfter(gap.from()) && !away.to().isBefore(gap.to()));
    }

    private static boolean covers(DateRange leave, LocalDate date) {
        return !date.isBefore(leave.from()) && !date.isAfter(leave.to());
    }
}
