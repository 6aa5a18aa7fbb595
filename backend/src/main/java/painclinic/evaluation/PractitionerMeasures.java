package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Practitioner;
import painclinic.bundle.WorkingBlock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How practitioners' days look: gaps, rooms and load. */
final class PractitionerMeasures {

    private static final int MINUTES_OF_A_QUARTER = 15;

    private final ClinicIndex clinic;
    private final Map<PractitionerDay, List<Placement>> days = new HashMap<>();
    private final Map<String, Integer> booked = new HashMap<>();
    private final List<Double> shares = new ArrayList<>();
    long idle;
    long idleMinutes;
    long roomSwitch;
    long overload;

    PractitionerMeasures(ClinicIndex clinic) {
        this.clinic = clinic;
    }

    void add(Placement session) {
        days.computeIfAbsent(PractitionerDay.of(session), unused -> new ArrayList<>()).add(session);
        if (clinic.isInHorizon(session.day())) {
            booked.merge(session.practitioner().id(), session.session().minutes(), Integer::sum);
        }
    }

    /** Call once, after the last session. */
    void conclude() {
        days.forEach(this::addDay);
        WorkingMinutes working = new WorkingMinutes(clinic);
        for (Practitioner practitioner : clinic.bundle().practitioners()) {
            long minutes = working.of(practitioner);
            if (minutes > 0) {
                double share = 100.0 * booked.getOrDefault(practitioner.id(), 0) / minutes;
                shares.add(share);
                overload += Math.max(0, (long) (share - CostWeights.FULL_LOAD_PERCENT));
            }
        }
    }

    private void addDay(PractitionerDay day, List<Placement> sessions) {
        roomSwitch += Tally.of(sessions, one -> one.room().id()).extraKinds();
        List<Placement> ordered =
                sessions.stream().sorted(Comparator.comparingLong(Placement::start)).toList();
        day.practitioner().workingHours().stream()
                .filter(block -> block.day() == ordered.getFirst().weekday())
                .forEach(block -> addBlock(block, ordered));
    }

    private void addBlock(WorkingBlock block, List<Placement> ordered) {
        int from = Placement.minuteOf(block.from());
        int to = Placement.minuteOf(block.to());
        Placement previous = null;
        for (Placement session : ordered) {
            if (from <= session.startMinute() && session.startMinute() < to) {
                if (previous != null) {
                    long gap = Math.max(0, session.start() - previous.end());
                    idleMinutes += gap;
                    idle += gap / MINUTES_OF_A_QUARTER;
                }
                previous = session;
            }
        }
    }

    @Nullable Double usePercent() {
        return Rounding.mean(shares, 2);
    }

    @Nullable Double useSpread() {
        return shares.isEmpty()
                ? null
                : Rounding.round(Collections.max(shares) - Collections.min(shares), 2);
    }
}
