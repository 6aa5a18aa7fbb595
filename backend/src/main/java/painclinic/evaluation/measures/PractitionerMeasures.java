package painclinic.evaluation.measures;

import painclinic.bundle.WorkingBlock;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;
import painclinic.evaluation.PractitionerDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How practitioners' days look: gaps and rooms. */
final class PractitionerMeasures {

    private static final int MINUTES_OF_A_QUARTER = 15;

    private final ClinicIndex clinic;
    private final HorizonWeeks weeks;
    private final Map<PractitionerDay, List<Placement>> days = new HashMap<>();
    final long[] idleMinutesByWeek;
    long idle;
    long idleMinutes;
    long roomSwitch;

    PractitionerMeasures(ClinicIndex clinic, HorizonWeeks weeks) {
        this.clinic = clinic;
        this.weeks = weeks;
        idleMinutesByWeek = new long[weeks.count()];
    }

    void add(Placement session) {
        for (PractitionerDay day : PractitionerDay.of(session)) {
            days.computeIfAbsent(day, unused -> new ArrayList<>()).add(session);
        }
    }

    /** Call once, after the last session. */
    void conclude() {
        days.forEach(this::addDay);
    }

    private void addDay(PractitionerDay day, List<Placement> sessions) {
        roomSwitch += Tally.of(sessions, one -> one.room().id()).extraKinds();
        List<Placement> ordered =
                sessions.stream().sorted(Comparator.comparingLong(Placement::start)).toList();
        day.practitioner().workingHours().stream()
                .filter(block -> block.isOn(LocalDate.ofEpochDay(day.day())))
                .forEach(block -> addGaps(day.day(), block, ordered));
    }

    private void addGaps(int day, WorkingBlock block, List<Placement> ordered) {
        int from = Placement.minuteOf(block.from());
        int to = Placement.minuteOf(block.to());
        Placement previous = null;
        for (Placement session : ordered) {
            if (from <= session.startMinute() && session.startMinute() < to) {
                if (previous != null) {
                    addGap(day, Math.max(0, session.start() - previous.end()));
                }
                previous = session;
            }
        }
    }

    private void addGap(int day, long minutes) {
        idleMinutes += minutes;
        idle += minutes / MINUTES_OF_A_QUARTER;
        if (clinic.isInHorizon(day)) {
            idleMinutesByWeek[weeks.indexOf(day)] += minutes;
        }
    }
}
