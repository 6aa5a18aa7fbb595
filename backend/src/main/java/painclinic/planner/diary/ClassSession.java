package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.Slot;

import java.util.Arrays;

/**
 * A class session that is held, with the courses that attend; {@code next} is another of the same
 * class on the same day.
 */
final class ClassSession {

    final Slot slot;
    int people;
    int[] courses = new int[4];
    @Nullable ClassSession next;

    ClassSession(Slot slot, @Nullable ClassSession next) {
        this.slot = slot;
        this.next = next;
    }

    void join(int course) {
        if (people == courses.length) {
            courses = Arrays.copyOf(courses, people * 2);
        }
        courses[people++] = course;
    }

    void leave(int course) {
        for (int i = 0; i < people; i++) {
            if (courses[i] == course) {
                courses[i] = courses[--people];
                return;
            }
        }
        throw new IllegalStateException("Course %d does not attend %s.".formatted(course, slot));
    }
}
