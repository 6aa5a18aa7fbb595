package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.BitSet;

/**
 * The sessions that classes hold, by class and day. A session comes into being with its first
 * attendee and ends with its last.
 */
final class ClassSessions {

    private final int days;
    private final @Nullable ClassSession[] sessions;
    private final RunningClasses running;

    ClassSessions(ClinicFacts facts) {
        this.days = facts.grid().days();
        this.sessions = new ClassSession[facts.classes().length * days];
        this.running = new RunningClasses(facts);
    }

    RunningClasses running() {
        return running;
    }

    /** Lets a course in; answers whether the session is new. */
    boolean join(CourseFacts course, Slot slot) {
        ClassSession session = at(slot.classIndex(), slot.day(), slot.start());
        boolean isNew = session == null;
        if (session == null) {
            int cell = slot.classIndex() * days + slot.day();
            session = new ClassSession(slot, sessions[cell]);
            sessions[cell] = session;
            running.started(slot.classIndex());
        }
        session.join(course.index());
        return isNew;
    }

    /** Lets a course out; answers whether the session has ended with it. */
    boolean leave(CourseFacts course, Slot slot) {
        ClassSession session = at(slot.classIndex(), slot.day(), slot.start());
        if (session == null) {
            throw new IllegalStateException("%s is not held.".formatted(slot));
        }
        session.leave(course.index());
        if (session.people > 0) {
            return false;
        }
        unlink(session);
        running.ended(slot.classIndex());
        return true;
    }

    private void unlink(ClassSession gone) {
        int cell = gone.slot.classIndex() * days + gone.slot.day();
        ClassSession first = sessions[cell];
        if (first == gone) {
            sessions[cell] = gone.next;
            return;
        }
        while (first != null && first.next != gone) {
            first = first.next;
        }
        if (first != null) {
            first.next = gone.next;
        }
    }

    /** The session a class holds at a start, or null. */
    @Nullable ClassSession at(int classIndex, int day, int start) {
        ClassSession session = first(classIndex, day);
        while (session != null && session.slot.start() != start) {
            session = session.next;
        }
        return session;
    }

    /** The first of the sessions a class holds on a day, or null. */
    @Nullable ClassSession first(int classIndex, int day) {
        return sessions[classIndex * days + day];
    }

    /** The courses with at least one session in a class, by their index, each once, in order. */
    int[] coursesOf(int classIndex) {
        BitSet courses = new BitSet();
        for (int day = 0; day < days; day++) {
            ClassSession session = first(classIndex, day);
            for (; session != null; session = session.next) {
                for (int i = 0; i < session.people; i++) {
                    courses.set(session.courses[i]);
                }
            }
        }
        return courses.stream().toArray();
    }
}
