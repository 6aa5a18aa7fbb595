package painclinic.planner.diary;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Has a practitioner's one-to-one sessions of a day change from one room to another. Whoever is in
 * the way there changes the other way, and so on, so that nobody's time changes.
 */
public final class RoomExchange {

    private final Diary diary;
    private final ClinicFacts facts;
    private final BiPredicate<CourseFacts, Slot> movable;
    private final List<CourseFacts> courses = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    /**
     * @param movable whether a course's slot may be changed at all
     */
    public RoomExchange(Diary diary, BiPredicate<CourseFacts, Slot> movable) {
        this.diary = diary;
        this.facts = diary.facts();
        this.movable = movable;
    }

    /**
     * Tries to bring a practitioner's sessions that share a session's room into another room.
     *
     * @param changed is given the courses whose slots have changed; none if it is not possible
     */
    public void exchange(
            CourseFacts course, Slot slot, RandomGenerator random, List<CourseFacts> changed) {
        if (slot.isClass() || !facts.grid().plans(slot.day()) || !movable.test(course, slot)) {
            return;
        }
        DayList day = diary.day(slot.practitioner(), slot.day());
        if (day == null || day.roomCount() < 2) {
            return;
        }
        int other = random.nextInt(2) == 0 ? day.room(random.nextInt(day.roomCount())) : -1;
        int[] suitable = course.needs().roomsAt(facts.rooms()[slot.room()].site());
        int room = other >= 0 ? other : suitable[random.nextInt(suitable.length)];
        boolean atOnce =
                facts.rooms()[room].turnover() == 0 && facts.rooms()[slot.room()].turnover() == 0;
        if (room != slot.room() && atOnce && collect(day, slot.room(), room)) {
            move(slot.room(), room, changed);
        }
    }

    /** Collects who changes between two rooms; answers whether all of them can. */
    private boolean collect(DayList day, int from, int to) {
        courses.clear();
        slots.clear();
        for (int i = 0; i < day.size(); i++) {
            if (day.get(i).room() == from && mayMove(day, i, to)) {
                courses.add(facts.courses()[day.course(i)]);
                slots.add(day.get(i));
            }
        }
        for (int i = 0; i < slots.size(); i++) {
            if (!collectOpponents(slots.get(i), slots.get(i).room() == from ? to : from)) {
                return false;
            }
        }
        return !slots.isEmpty();
    }

    /** Adds those who are in a room while a session is to be held there. */
    private boolean collectOpponents(Slot slot, int room) {
        for (int practitioner = 0; practitioner < facts.practitioners().length; practitioner++) {
            DayList day = diary.day(practitioner, slot.day());
            for (int i = 0; day != null && i < day.size(); i++) {
                Slot opponent = day.get(i);
                if (opponent.room() == room
                        && opponent.overlaps(slot)
                        && !slots.contains(opponent)) {
                    if (!mayMove(day, i, slot.room())) {
                        return false;
                    }
                    courses.add(facts.courses()[day.course(i)]);
                    slots.add(opponent);
                }
            }
        }
        return true;
    }

    private boolean mayMove(DayList day, int at, int room) {
        Slot slot = day.get(at);
        if (day.course(at) == Diary.HELD) {
            return false;
        }
        CourseFacts course = facts.courses()[day.course(at)];
        return !slot.isClass()
                && facts.roomSuits(course, slot.inRoom(room))
                && facts.rooms()[room].site() == facts.rooms()[slot.room()].site()
                && movable.test(course, slot);
    }

    private void move(int from, int to, List<CourseFacts> changed) {
        for (int i = 0; i < slots.size(); i++) {
            diary.remove(courses.get(i), slots.get(i));
        }
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            diary.place(courses.get(i), slot.inRoom(slot.room() == from ? to : from));
            if (!changed.contains(courses.get(i))) {
                changed.add(courses.get(i));
            }
        }
    }
}
