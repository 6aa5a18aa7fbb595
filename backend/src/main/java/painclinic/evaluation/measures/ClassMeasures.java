package painclinic.evaluation.measures;

import painclinic.bundle.Delivery;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many class sessions are run, how full they are and how settled. */
final class ClassMeasures {

    /** Fill is measured against this many people where neither guideline nor clinic says. */
    private static final int USUAL_GROUP = 10;

    private final ClinicIndex clinic;
    private final Map<String, Tally> classes = new HashMap<>();
    private final HorizonWeeks weeks;
    private final List<List<Double>> fillsByWeek = new ArrayList<>();
    final List<Double> fills = new ArrayList<>();

    ClassMeasures(ClinicIndex clinic, HorizonWeeks weeks) {
        this.clinic = clinic;
        this.weeks = weeks;
        for (int week = 0; week < weeks.count(); week++) {
            fillsByWeek.add(new ArrayList<>());
        }
    }

    void add(Placement session) {
        String classId = session.session().classId();
        if (classId != null && !session.treatment().isProgramme()) {
            classes.computeIfAbsent(classId, unused -> new Tally()).add(Habit.of(session));
        }
        if (session.treatment().delivery() != Delivery.ONE_TO_ONE) {
            addFill(session.day(), fill(session));
        }
    }

    private double fill(Placement session) {
        int most = Objects.requireNonNullElse(clinic.groupMax(session.treatment()), USUAL_GROUP);
        int places = Math.min(most, session.room().capacity());
        return (double) session.session().attendees().size() / places;
    }

    private void addFill(int day, double fill) {
        fills.add(fill);
        if (clinic.isInHorizon(day)) {
            fillsByWeek.get(weeks.indexOf(day)).add(fill);
        }
    }

    /** The fills of the sessions held in a week of the horizon. */
    List<Double> fillsIn(int week) {
        return fillsByWeek.get(week);
    }

    int sessionsRun() {
        return fills.size();
    }

    long changes() {
        return classes.values().stream().mapToLong(Tally::offTheMostCommon).sum();
    }

    private record Habit(DayOfWeek day, LocalTime time, String room, String practitioner) {

        static Habit of(Placement session) {
            return new Habit(
                    session.weekday(),
                    session.session().start().toLocalTime(),
                    session.room().id(),
                    session.practitioner().id());
        }
    }
}
