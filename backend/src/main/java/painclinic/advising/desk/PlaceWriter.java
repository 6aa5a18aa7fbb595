package painclinic.advising.desk;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

/** Writes slots as places, within one answer and as the desk is before anybody has the slot. */
public final class PlaceWriter {

    private final ScheduleDesk desk;
    private final ClassNames.Naming naming;

    public PlaceWriter(ScheduleDesk desk) {
        this.desk = desk;
        this.naming = desk.classes().naming();
    }

    public Place place(Slot slot) {
        ClinicFacts facts = desk.facts();
        Seat seat = seat(slot);
        return new Place(
                facts.grid().moment(slot.day(), slot.start()),
                slot.length() * facts.grid().unitMinutes(),
                facts.practitioners()[slot.practitioner()].id(),
                facts.rooms()[slot.room()].id(),
                seat,
                classId(slot, seat),
                seat == Seat.JOINS_SESSION ? desk.sessionId(slot) : null);
    }

    /** The place that a session has in the schedule, from which it has been taken out. */
    public Place now(Slot slot) {
        Place place = place(slot);
        return new Place(
                place.start(),
                place.minutes(),
                place.practitioner(),
                place.room(),
                place.seat(),
                slot.isClass() ? naming.running(slot.classIndex()) : null,
                desk.sessionId(slot));
    }

    private Seat seat(Slot slot) {
        if (!slot.isClass()) {
            return Seat.ONE_TO_ONE;
        }
        if (!desk.book().attendees(slot).isEmpty()) {
            return Seat.JOINS_SESSION;
        }
        return desk.book().classSessions(slot.classIndex()).isEmpty()
                ? Seat.STARTS_CLASS
                : Seat.ADDS_SESSION;
    }

    private @Nullable String classId(Slot slot, Seat seat) {
        return switch (seat) {
            case ONE_TO_ONE -> null;
            case JOINS_SESSION, ADDS_SESSION -> naming.running(slot.classIndex());
            case STARTS_CLASS -> naming.fresh(slot.classIndex());
        };
    }

    /** A name for a class that no list of possible ones has. */
    public String freshClass() {
        return naming.fresh(desk.classes().another());
    }

    /** The number that a session of a course has by its date, once it has the slot. */
    public int number(CourseFacts course, Slot slot) {
        int number = course.history().delivered() + 1;
        for (Slot other : desk.book().slotsOf(course)) {
            boolean before =
                    other.day() < slot.day()
                            || other.day() == slot.day() && other.start() < slot.start();
            number += before ? 1 : 0;
        }
        return number;
    }
}
