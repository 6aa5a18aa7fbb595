package painclinic.planner.diary;

import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.StartMasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Has another practitioner lead a class. What that one does one to one at the time is taken over by
 * the leader so far, so that nobody's time changes.
 */
public final class LeaderExchange {

    private final Diary diary;
    private final ClinicFacts facts;
    private final Places places;
    private final BiPredicate<CourseFacts, Slot> movable;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> wanted = new ArrayList<>();

    /**
     * @param movable whether a course's slot may be changed at all
     */
    public LeaderExchange(Diary diary, BiPredicate<CourseFacts, Slot> movable) {
        this.diary = diary;
        this.facts = diary.facts();
        this.places = new Places(diary);
        this.movable = movable;
    }

    /**
     * Tries to have a practitioner drawn at random lead most sessions of a class; the others stay
     * with whom they are.
     *
     * @param changed is given the courses whose slots have changed; none if it is not possible
     */
    public void exchange(int classIndex, RandomGenerator random, List<CourseFacts> changed) {
        ClassFacts each = facts.classes()[classIndex];
        int leader = drawLeader(each, random);
        int target = leader < 0 ? -1 : classLedBy(each, leader);
        if (target < 0) {
            return;
        }
        changes.clear();
        List<Slot> sessions = sessions(classIndex);
        if (sessions.stream().anyMatch(slot -> isTaken(target, slot))) {
            return;
        }
        int handedOver = 0;
        for (Slot slot : sessions) {
            handedOver += handOver(slot, leader, target) ? 1 : 0;
        }
        if (handedOver * 2 <= sessions.size()) {
            undo();
            return;
        }
        for (Change change : changes) {
            if (!changed.contains(change.course())) {
                changed.add(change.course());
            }
        }
    }

    private int drawLeader(ClassFacts each, RandomGenerator random) {
        int site = facts.rooms()[each.room()].site();
        int[] able = new int[facts.practitioners().length];
        int count = 0;
        for (int practitioner = 0; practitioner < able.length; practitioner++) {
            if (facts.masks().practitioner(practitioner, each.treatment().index(), site)
                    != StartMasks.NEVER) {
                able[count++] = practitioner;
            }
        }
        return count == 0 ? -1 : able[random.nextInt(count)];
    }

    /** A class that is booked keeps its name, whoever leads it. */
    private int classLedBy(ClassFacts each, int leader) {
        return each.bookedId() != null
                ? each.index()
                : facts.newClass(
                        each.treatment(), leader, each.room(), each.weekday(), each.start());
    }

    private List<Slot> sessions(int classIndex) {
        List<Slot> slots = new ArrayList<>();
        for (int day = 0; day < facts.grid().days(); day++) {
            ClassSession session = diary.firstClassSession(classIndex, day);
            for (; session != null; session = session.next) {
                slots.add(session.slot);
            }
        }
        return slots;
    }

    /** Answers whether the leader leads the session now; it counts as the target's in any case. */
    private boolean handOver(Slot slot, int leader, int target) {
        ClassSession session = diary.classSession(slot.classIndex(), slot.day(), slot.start());
        if (session == null) {
            return false;
        }
        int[] attending = Arrays.copyOf(session.courses, session.people);
        if (!Arrays.stream(attending).allMatch(i -> movable.test(facts.courses()[i], slot))) {
            return false;
        }
        boolean hands = collect(slot, attending, leader, target) && apply();
        if (!hands) {
            wanted.clear();
            Slot renamed = slot.inClass(target);
            if (target != slot.classIndex()) {
                for (int course : attending) {
                    wanted.add(new Change(facts.courses()[course], slot, renamed));
                }
                apply();
            }
        }
        return hands;
    }

    /** A class holds one session at a time. */
    private boolean isTaken(int target, Slot slot) {
        return target != slot.classIndex()
                && diary.classSession(target, slot.day(), slot.start()) != null;
    }

    private boolean collect(Slot slot, int[] attending, int leader, int target) {
        wanted.clear();
        Slot led = slot.with(leader).inClass(target);
        if (led.equals(slot)) {
            return true;
        }
        for (int index : attending) {
            CourseFacts course = facts.courses()[index];
            if (!facts.practitionerCanGive(course, led)) {
                return false;
            }
            wanted.add(new Change(course, slot, led));
        }
        DayList day = slot.practitioner() == leader ? null : diary.day(leader, slot.day());
        for (int i = 0; day != null && i < day.size(); i++) {
            Slot other = day.get(i);
            if (other.overlaps(slot)) {
                if (day.course(i) == Diary.HELD) {
                    return false;
                }
                CourseFacts course = facts.courses()[day.course(i)];
                Slot taken = other.with(slot.practitioner());
                if (other.isClass()
                        || !movable.test(course, other)
                        || !facts.practitionerCanGive(course, taken)) {
                    return false;
                }
                wanted.add(new Change(course, other, taken));
            }
        }
        return true;
    }

    /** Makes the wanted changes, or none of them; answers whether it has. */
    private boolean apply() {
        for (Change change : wanted) {
            diary.remove(change.course(), change.from());
        }
        int done = 0;
        while (done < wanted.size() && isOpen(done)) {
            diary.place(wanted.get(done).course(), wanted.get(done).to());
            done++;
        }
        if (done == wanted.size()) {
            changes.addAll(wanted);
            return true;
        }
        while (done > 0) {
            Change change = wanted.get(--done);
            diary.remove(change.course(), change.to());
        }
        for (Change change : wanted) {
            diary.place(change.course(), change.from());
        }
        return false;
    }

    /** Whether somebody is free for a change; those who join a class session need nobody more. */
    private boolean isOpen(int at) {
        Change change = wanted.get(at);
        Slot to = change.to();
        return at > 0 && to.equals(wanted.get(at - 1).to())
                || places.practitionerIsFree(
                        change.course(),
                        to.practitioner(),
                        facts.rooms()[to.room()].site(),
                        to.day(),
                        to.start());
    }

    private void undo() {
        for (Change change : changes) {
            diary.remove(change.course(), change.to());
        }
        for (Change change : changes) {
            diary.place(change.course(), change.from());
        }
        changes.clear();
    }

    private record Change(CourseFacts course, Slot from, Slot to) {}
}
