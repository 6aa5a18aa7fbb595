package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

import java.util.HashMap;
import java.util.Map;

/** Counts what a schedule changes for people who were told an earlier one. */
final class ChangeMeasures {

    private final Map<Attendee, Session> now = new HashMap<>();
    private int time;
    private int practitioner;
    private int room;
    private int cancelled;

    private ChangeMeasures() {}

    static Changes count(ScheduleIndex schedule, ClinicSchedule baseline) {
        ChangeMeasures measures = new ChangeMeasures();
        for (Placement placement : schedule.placements()) {
            Session session = placement.session();
            session.attendees().forEach(place -> measures.now.put(place, session));
        }
        for (Session old : baseline.sessions()) {
            for (Attendee place : old.attendees()) {
                if (schedule.owes(place.course(), place.number())) {
                    measures.add(old, measures.now.get(place));
                }
            }
        }
        return measures.changes();
    }

    private void add(Session old, @Nullable Session now) {
        if (now == null) {
            cancelled++;
            return;
        }
        time += now.start().equals(old.start()) ? 0 : 1;
        practitioner += now.leaders().containsAll(old.leaders()) ? 0 : 1;
        room += now.room().equals(old.room()) ? 0 : 1;
    }

    private Changes changes() {
        return new Changes(time, practitioner, room, cancelled);
    }
}
