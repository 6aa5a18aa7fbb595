package painclinic.planner.diary;

import painclinic.planner.model.Slot;

import java.util.Arrays;

/** The sessions of one practitioner on one day, in no order. */
final class DayList {

    private Slot[] slots = new Slot[4];
    private int[] courses = new int[4];
    private int size;

    void add(Slot slot, int course) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            courses = Arrays.copyOf(courses, size * 2);
        }
        courses[size] = course;
        slots[size++] = slot;
    }

    void remove(Slot slot) {
        for (int i = 0; i < size; i++) {
            if (slots[i].equals(slot)) {
                slots[i] = slots[--size];
                courses[i] = courses[size];
                return;
            }
        }
        throw new IllegalStateException("%s is not in the diary.".formatted(slot));
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

    boolean usesRoom(int room) {
        for (int i = 0; i < size; i++) {
            if (slots[i].room() == room) {
                return true;
            }
        }
        return false;
    }
}
