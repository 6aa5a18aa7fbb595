package painclinic.planner.diary;

import painclinic.planner.model.Slot;

import java.util.Arrays;
import java.util.List;

/** The sessions of one practitioner on one day, and the rooms they are in, both in no order. */
final class DayList {

    private Slot[] slots = new Slot[4];
    private int[] courses = new int[4];
    private int size;
    private int[] rooms = new int[2];
    private int[] uses = new int[2];
    private int roomCount;

    void add(Slot slot, int course) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            courses = Arrays.copyOf(courses, size * 2);
        }
        courses[size] = course;
        slots[size++] = slot;
        use(slot.room());
    }

    void remove(Slot slot) {
        for (int i = 0; i < size; i++) {
            if (slots[i].equals(slot)) {
                slots[i] = slots[--size];
                courses[i] = courses[size];
                leave(slot.room());
                return;
            }
        }
        throw new IllegalStateException("%s is not in the diary.".formatted(slot));
    }

    private void use(int room) {
        int at = placeOf(room);
        if (at == roomCount) {
            if (roomCount == rooms.length) {
                rooms = Arrays.copyOf(rooms, roomCount * 2);
                uses = Arrays.copyOf(uses, roomCount * 2);
            }
            rooms[roomCount] = room;
            uses[roomCount++] = 0;
        }
        uses[at]++;
    }

    private void leave(int room) {
        int at = placeOf(room);
        if (--uses[at] == 0) {
            rooms[at] = rooms[--roomCount];
            uses[at] = uses[roomCount];
        }
    }

    private int placeOf(int room) {
        int at = 0;
        while (at < roomCount && rooms[at] != room) {
            at++;
        }
        return at;
    }

    /** The sessions. The list is live. */
    List<Slot> slots() {
        return Arrays.asList(slots).subList(0, size);
    }

    int size() {
        return size;
    }

    Slot get(int index) {
        return slots[index];
    }

    /** The course of a one-to-one session; of a class session, the course that opened it. */
    int course(int index) {
        return courses[index];
    }

    /** How many different rooms the sessions are in. */
    int roomCount() {
        return roomCount;
    }

    int room(int index) {
        return rooms[index];
    }

    boolean usesRoom(int room) {
        return placeOf(room) < roomCount;
    }
}
