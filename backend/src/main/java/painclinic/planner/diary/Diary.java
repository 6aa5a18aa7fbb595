package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.HeldSessions.HeldPlace;
import painclinic.planner.model.HeldSessions.HeldSlot;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;
import painclinic.planner.model.TreatmentFacts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Who and what is busy when, on the planning grid. It changes only through {@link #place} and
 * {@link #remove}, which must come in pairs; days outside the horizon are remembered for the course
 * and occupy nothing.
 */
public final class Diary {

    /** Stands in a day's list for the course of what is held. */
    static final int HELD = -1;

    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final int words;
    private final long[] practitionerBusy;
    private final long[] roomBusy;
    private final int[] clinicalUnits;
    private final int[] horizonUnits;
    private final @Nullable DayList[] days;
    private final ClassSessions classes;
    private final List<List<Slot>> placed = new ArrayList<>();
    private final int[][] coursesOfPatient;
    private final Map<Integer, List<HeldPlace>> heldPlaces = new HashMap<>();
    private long @Nullable [] closed;
    private final Map<CourseFacts, BitSet> barred = new IdentityHashMap<>();
    private @Nullable DiaryCost cost;

    public Diary(ClinicFacts facts) {
        this.facts = facts;
        this.grid = facts.grid();
        this.words = grid.words();
        int practitioners = facts.practitioners().length;
        this.practitionerBusy = new long[practitioners * grid.days() * words];
        this.roomBusy = new long[facts.rooms().length * grid.days() * words];
        this.clinicalUnits = new int[practitioners * grid.days()];
        this.horizonUnits = new int[practitioners];
        this.days = new DayList[practitioners * grid.days()];
        this.classes = new ClassSessions(facts);
        for (int i = 0; i < facts.courses().length; i++) {
            placed.add(new ArrayList<>(12));
        }
        this.coursesOfPatient = coursesOfPatient(facts.courses());
        hold();
    }

    /** What is held keeps people and rooms busy from the start. */
    private void hold() {
        for (HeldSlot held : facts.held().slots()) {
            keepPractitionerBusy(held.slot(), HELD);
            if (held.takesTheRoom()) {
                keepRoomBusy(held.slot());
            }
        }
        for (HeldPlace held : facts.held().places()) {
            heldPlaces.computeIfAbsent(held.patient(), _ -> new ArrayList<>()).add(held);
        }
    }

    private static int[][] coursesOfPatient(CourseFacts[] courses) {
        List<List<Integer>> byPatient = new ArrayList<>();
        for (CourseFacts course : courses) {
            while (byPatient.size() <= course.patient()) {
                byPatient.add(new ArrayList<>());
            }
            byPatient.get(course.patient()).add(course.index());
        }
        return byPatient.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    public ClinicFacts facts() {
        return facts;
    }

    /** From now on a cost hears of every change. */
    void tell(DiaryCost listener) {
        cost = listener;
    }

    /** The slots a course has, in no order. The list is live. */
    public List<Slot> slotsOf(CourseFacts course) {
        return placed.get(course.index());
    }

    /** Gives a course a slot; a class session comes into being with its first attendee. */
    public void place(CourseFacts course, Slot slot) {
        placed.get(course.index()).add(slot);
        if (cost != null) {
            cost.changed(course, slot, 1);
        }
        if (!grid.plans(slot.day())) {
            return;
        }
        if (slot.isClass() && !classes.join(course, slot)) {
            return;
        }
        occupy(course, slot);
    }

    /** Takes a slot from a course; a class session ends with its last attendee. */
    public void remove(CourseFacts course, Slot slot) {
        if (!placed.get(course.index()).remove(slot)) {
            throw new IllegalStateException("%s does not have %s.".formatted(course, slot));
        }
        if (cost != null) {
            cost.changed(course, slot, -1);
        }
        if (!grid.plans(slot.day())) {
            return;
        }
        if (slot.isClass() && !classes.leave(course, slot)) {
            return;
        }
        release(slot);
    }

    private void occupy(CourseFacts course, Slot slot) {
        keepRoomBusy(slot);
        keepPractitionerBusy(slot, course.index());
    }

    private void keepRoomBusy(Slot slot) {
        Bits.set(roomBusy, roomOffset(slot.room(), slot.day()), slot.start(), readyAfter(slot));
    }

    /** The unit at which the room of a slot is ready again, or the day's last. */
    private int readyAfter(Slot slot) {
        int ready = slot.end() + facts.rooms()[slot.room()].turnover();
        return Math.max(slot.end(), Math.min(ready, grid.units()));
    }

    private void keepPractitionerBusy(Slot slot, int course) {
        int cell = slot.practitioner() * grid.days() + slot.day();
        Bits.set(practitionerBusy, cell * words, slot.start(), slot.end());
        clinicalUnits[cell] += slot.length();
        horizonUnits[slot.practitioner()] += slot.length();
        DayList list = days[cell];
        if (list == null) {
            list = new DayList();
            days[cell] = list;
        }
        list.add(slot, course);
    }

    private void release(Slot slot) {
        int cell = slot.practitioner() * grid.days() + slot.day();
        Bits.clear(practitionerBusy, cell * words, slot.start(), slot.end());
        Bits.clear(roomBusy, roomOffset(slot.room(), slot.day()), slot.start(), readyAfter(slot));
        clinicalUnits[cell] -= slot.length();
        horizonUnits[slot.practitioner()] -= slot.length();
        DayList list = days[cell];
        if (list != null) {
            list.remove(slot);
        }
    }

    /** From now on nothing is put into these units of a day, and nobody joins what is held then. */
    public void close(int day, int from, int to) {
        if (closed == null) {
            closed = new long[grid.days() * words];
        }
        Bits.set(closed, day * words, from, to);
        for (int practitioner = 0; practitioner < facts.practitioners().length; practitioner++) {
            block(practitioner, day, from, to);
        }
    }

    /** From now on a practitioner is taken for busy in these units of a day. */
    private void block(int practitioner, int day, int from, int to) {
        Bits.set(practitionerBusy, practitionerOffset(practitioner, day), from, to);
    }

    /** From now on a course is put nowhere on a day. */
    public void bar(CourseFacts course, int day) {
        barred.computeIfAbsent(course, _ -> new BitSet()).set(day);
    }

    boolean isBarred(CourseFacts course, int day) {
        if (barred.isEmpty()) {
            return false;
        }
        BitSet days = barred.get(course);
        return days != null && days.get(day);
    }

    boolean isClosed(int day, int from, int to) {
        return closed != null && Bits.any(closed, day * words, from, to);
    }

    /** The session a class holds at a start, or null. */
    @Nullable ClassSession classSession(int classIndex, int day, int start) {
        return classes.at(classIndex, day, start);
    }

    /** The first of the sessions a class holds on a day, or null. */
    @Nullable ClassSession firstClassSession(int classIndex, int day) {
        return classes.first(classIndex, day);
    }

    RunningClasses running() {
        return classes.running();
    }

    long[] practitionerBusy() {
        return practitionerBusy;
    }

    int practitionerOffset(int practitioner, int day) {
        return (practitioner * grid.days() + day) * words;
    }

    long[] roomBusy() {
        return roomBusy;
    }

    int roomOffset(int room, int day) {
        return (room * grid.days() + day) * words;
    }

    /** A course drawn from those the practitioner sees that day, or null for none. */
    public @Nullable CourseFacts anyCourse(int practitioner, int day, RandomGenerator random) {
        return anyCourse(practitioner, day, _ -> true, random);
    }

    /** The same among those that are seen in slots of some kind. */
    public @Nullable CourseFacts anyCourse(
            int practitioner, int day, Predicate<Slot> kind, RandomGenerator random) {
        DayList list = grid.plans(day) ? day(practitioner, day) : null;
        int drawn = -1;
        int seen = 0;
        for (int i = 0; list != null && i < list.size(); i++) {
            if (list.course(i) != HELD && kind.test(list.get(i)) && random.nextInt(++seen) == 0) {
                drawn = i;
            }
        }
        return list == null || drawn < 0 ? null : anyCourse(list, drawn, day, random);
    }

    private CourseFacts anyCourse(DayList list, int at, int day, RandomGenerator random) {
        Slot slot = list.get(at);
        ClassSession session =
                slot.isClass() ? classSession(slot.classIndex(), day, slot.start()) : null;
        int course =
                session == null ? list.course(at) : session.courses[random.nextInt(session.people)];
        return facts.courses()[course];
    }

    /** A class drawn from those of a treatment that hold sessions, or -1 for none. */
    public int anyClass(TreatmentFacts treatment, RandomGenerator random) {
        int count = running().count(treatment);
        return count == 0 ? -1 : running().get(treatment, random.nextInt(count));
    }

    /** The courses with at least one session in a class, by their index, each once, in order. */
    public int[] coursesOf(int classIndex) {
        return classes.coursesOf(classIndex);
    }

    /** What a practitioner does on a day, or null for nothing yet. */
    @Nullable DayList day(int practitioner, int day) {
        return days[practitioner * grid.days() + day];
    }

    /** Whether a practitioner may give another session of some units on a day. */
    boolean hasClinicalTime(PractitionerFacts practitioner, int day, int units) {
        return minutesOver(practitioner, day, units) <= 0;
    }

    /** By how many minutes they would pass the most they may give that day; less than 0 if not. */
    int minutesOver(PractitionerFacts practitioner, int day, int units) {
        int booked = clinicalUnits[practitioner.index() * grid.days() + day] + units;
        return booked * grid.unitMinutes() - practitioner.clinicalMinutes();
    }

    /** Minutes a practitioner is booked within the horizon. */
    int bookedMinutes(int practitioner) {
        return horizonUnits[practitioner] * grid.unitMinutes();
    }

    /** The other courses of a course's patient. */
    public List<CourseFacts> othersOfPatient(CourseFacts course) {
        int[] all = coursesOfPatient[course.patient()];
        List<CourseFacts> others = new ArrayList<>(all.length);
        for (int index : all) {
            if (index != course.index()) {
                others.add(facts.courses()[index]);
            }
        }
        return others;
    }

    /**
     * Sets the units at which the patient is in a session of another course that day, or nothing
     * may be put.
     */
    boolean otherSessions(CourseFacts course, int day, long[] busy) {
        boolean any = closed != null;
        for (int w = 0; closed != null && w < words; w++) {
            busy[w] |= closed[day * words + w];
        }
        for (HeldPlace held : heldPlaces.getOrDefault(course.patient(), List.of())) {
            if (held.day() == day) {
                Bits.set(busy, 0, held.start(), held.end());
                any = true;
            }
        }
        for (int other : coursesOfPatient[course.patient()]) {
            if (other != course.index()) {
                List<Slot> slots = placed.get(other);
                for (int i = 0; i < slots.size(); i++) {
                    Slot slot = slots.get(i);
                    if (slot.day() == day) {
                        Bits.set(busy, 0, slot.start(), slot.end());
                        any = true;
                    }
                }
            }
        }
        return any;
    }

    /**
     * Full quarters of an hour that a session at a start would add to (or take from) the
     * practitioner's idle time.
     */
    int idleChange(PractitionerFacts practitioner, int day, int start, int length) {
        int from = practitioner.blockFrom(day, start);
        int to = practitioner.blockTo(day, start);
        if (from < 0) {
            return 0;
        }
        int offset = practitionerOffset(practitioner.index(), day);
        int before = start - 1 - Bits.previousSet(practitionerBusy, offset, start, from);
        int after = Bits.nextSet(practitionerBusy, offset, start + length, to) - start - length;
        boolean alone = start - 1 - before < from;
        boolean last = start + length + after >= to;
        int quarter = grid.unitMinutes();
        int change = 0;
        change += alone ? 0 : before * quarter / 15;
        change += last ? 0 : after * quarter / 15;
        if (!alone && !last) {
            change -= (before + length + after) * quarter / 15;
        }
        return change;
    }
}
