package painclinic.advising.desk;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every session of a schedule, by who attends, who gives it, where it is and which class it is of.
 * Unlike the planner's diary it also knows days outside the horizon, and classes that no list of
 * possible ones has.
 */
public final class ScheduleBook {

    private final ClinicFacts facts;
    private final List<List<Slot>> byCourse = new ArrayList<>();
    private final Map<Long, List<Slot>> practitionerDays = new HashMap<>();
    private final Map<Long, List<Slot>> roomDays = new HashMap<>();
    private final Map<Integer, List<Slot>> classes = new TreeMap<>();
    private final Map<Slot, List<CourseFacts>> attendees = new HashMap<>();
    private final long[] horizonUnits;

    ScheduleBook(ClinicFacts facts) {
        this.facts = facts;
        this.horizonUnits = new long[facts.practitioners().length];
        for (int i = 0; i < facts.courses().length; i++) {
            byCourse.add(new ArrayList<>());
        }
    }

    ClinicFacts facts() {
        return facts;
    }

    /** The slots of a course, in no order. */
    public List<Slot> slotsOf(CourseFacts course) {
        return Collections.unmodifiableList(byCourse.get(course.index()));
    }

    /** The sessions that a practitioner gives on a day, each once. */
    public List<Slot> practitionerDay(int practitioner, int day) {
        return view(practitionerDays.get(key(practitioner, day)));
    }

    /** The sessions in a room on a day, each once. */
    public List<Slot> roomDay(int room, int day) {
        return view(roomDays.get(key(room, day)));
    }

    /** The sessions of a class, each once; empty for a class that does not run. */
    public List<Slot> classSessions(int classIndex) {
        return view(classes.get(classIndex));
    }

    /** The classes that run, in order of their index. */
    public Collection<Integer> runningClasses() {
        return Collections.unmodifiableCollection(classes.keySet());
    }

    /** The courses with a place in a session; empty if it is not held. */
    public List<CourseFacts> attendees(Slot slot) {
        List<CourseFacts> people = attendees.get(slot);
        return people == null ? List.of() : Collections.unmodifiableList(people);
    }

    /** Minutes for which a practitioner is booked within the horizon. */
    public long bookedMinutes(int practitioner) {
        return horizonUnits[practitioner] * facts.grid().unitMinutes();
    }

    /** Keeps a leader busy, and the room for the one leader who stands for it; nobody attends. */
    void hold(Slot slot, boolean takesTheRoom) {
        long practitionerDay = key(slot.practitioner(), slot.day());
        practitionerDays.computeIfAbsent(practitionerDay, k -> new ArrayList<>()).add(slot);
        if (takesTheRoom) {
            roomDays.computeIfAbsent(key(slot.room(), slot.day()), k -> new ArrayList<>())
                    .add(slot);
        }
        horizonUnits[slot.practitioner()] += slot.length();
    }

    void place(CourseFacts course, Slot slot) {
        byCourse.get(course.index()).add(slot);
        List<CourseFacts> people = attendees.computeIfAbsent(slot, s -> new ArrayList<>());
        people.add(course);
        if (people.size() > 1) {
            return;
        }
        long practitionerDay = key(slot.practitioner(), slot.day());
        practitionerDays.computeIfAbsent(practitionerDay, k -> new ArrayList<>()).add(slot);
        roomDays.computeIfAbsent(key(slot.room(), slot.day()), k -> new ArrayList<>()).add(slot);
        if (slot.isClass()) {
            classes.computeIfAbsent(slot.classIndex(), k -> new ArrayList<>()).add(slot);
        }
        if (facts.grid().plans(slot.day())) {
            horizonUnits[slot.practitioner()] += slot.length();
        }
    }

    void remove(CourseFacts course, Slot slot) {
        List<CourseFacts> people = attendees.get(slot);
        if (!byCourse.get(course.index()).remove(slot) || people == null) {
            throw new IllegalStateException("%s does not have %s.".formatted(course, slot));
        }
        people.remove(course);
        if (!people.isEmpty()) {
            return;
        }
        attendees.remove(slot);
        drop(practitionerDays, key(slot.practitioner(), slot.day()), slot);
        drop(roomDays, key(slot.room(), slot.day()), slot);
        if (slot.isClass()) {
            drop(classes, slot.classIndex(), slot);
        }
        if (facts.grid().plans(slot.day())) {
            horizonUnits[slot.practitioner()] -= slot.length();
        }
    }

    private static List<Slot> view(@Nullable List<Slot> slots) {
        return slots == null ? List.of() : Collections.unmodifiableList(slots);
    }

    private static <K> void drop(Map<K, List<Slot>> lists, K key, Slot slot) {
        lists.computeIfPresent(
                key,
                (k, slots) -> {
                    slots.remove(slot);
                    return slots.isEmpty() ? null : slots;
                });
    }

    private static long key(int who, int day) {
        return ((long) who << 32) | (day & 0xffffffffL);
    }
}
