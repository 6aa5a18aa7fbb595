package painclinic.planner.search;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.Diary;
import painclinic.planner.diary.LoneCourse;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws the courses that a move takes out together: courses that stand in each other's way, or the
 * people of one class.
 */
final class CoursePick {

    // of 100 moves, by trial: so many for whole classes, and for incomplete courses where there are
    // any
    private static final int FOR_CLASSES = 15;
    private static final int FOR_INCOMPLETE = 20;

    // of 100 moves for incomplete courses: so many take all courses of the patient
    private static final int FOR_ALL_OF_PATIENT = 40;

    // of 100 other moves: so many take one course, and two; the rest take three
    private static final int ALONE = 10;
    private static final int IN_PAIRS = 45;

    // of 100 such moves of a course that begins late: so many take those who are there before
    private static final int FOR_SOONER = 75;

    // of 100 neighbours: so many have the same time in another week, at most so many weeks away
    private static final int AT_SAME_TIME = 50;
    private static final int WEEKS_AWAY = 4;

    private static final int MOST_OF_A_CLASS = 14;
    private static final int[] NONE = {};

    private final PlanDiary planDiary;
    private final Diary diary;
    private final ClinicFacts facts;
    private final CourseFacts[] movable;

    /** For courses that cannot have all they owe: what they can have. */
    private final Map<CourseFacts, Integer> most = new HashMap<>();

    /** Courses that could have more sessions than they have. */
    private final BitSet incomplete = new BitSet();

    private int[] similarClasses = NONE;

    CoursePick(PlanDiary planDiary) {
        this.planDiary = planDiary;
        this.diary = planDiary.diary();
        this.facts = planDiary.plan().getFacts();
        this.movable =
                Arrays.stream(facts.courses())
                        .filter(course -> !planDiary.free(course).isEmpty())
                        .toArray(CourseFacts[]::new);
        LoneCourse alone = new LoneCourse(planDiary.plan());
        for (CourseFacts course : movable) {
            if (!planDiary.isComplete(course)) {
                most.put(course, alone.fits(course));
            }
            noted(course);
        }
    }

    /** Classes worth trying for the courses drawn last. */
    int[] similarClasses() {
        return similarClasses;
    }

    /** Takes note that a course's slots have changed. */
    void noted(CourseFacts course) {
        int possible = most.getOrDefault(course, course.owed());
        incomplete.set(course.index(), diary.slotsOf(course).size() < possible);
    }

    /** Whether a course could have more sessions than it has. */
    boolean isIncomplete(CourseFacts course) {
        return incomplete.get(course.index());
    }

    /** Courses that could have more sessions than they have, by index. */
    BitSet incomplete() {
        return incomplete;
    }

    /** One of the courses that could have more sessions than they have; there must be one. */
    CourseFacts anyIncomplete(RandomGenerator random) {
        int at = incomplete.nextSetBit(random.nextInt(facts.courses().length));
        return facts.courses()[at < 0 ? incomplete.nextSetBit(0) : at];
    }

    /** Any course with sessions that may be moved. */
    CourseFacts any(RandomGenerator random) {
        return movable[random.nextInt(movable.length)];
    }

    /** A class that runs, or -1 if none was found. */
    int anyClass(RandomGenerator random) {
        return diary.anyClass(any(random).treatment(), random);
    }

    void draw(RandomGenerator random, List<CourseFacts> out) {
        similarClasses = NONE;
        int lot = random.nextInt(100);
        if (lot < FOR_CLASSES) {
            drawClass(random, out);
        } else if (lot >= 100 - FOR_INCOMPLETE && !incomplete.isEmpty()) {
            CourseFacts course = anyIncomplete(random);
            out.add(course);
            if (random.nextInt(100) < FOR_ALL_OF_PATIENT) {
                diary.othersOfPatient(course).forEach(other -> add(other, out));
            }
            addRivals(course, 1 + random.nextInt(3), random, out);
        } else {
            CourseFacts course = any(random);
            out.add(course);
            int share = random.nextInt(100);
            int others = share < ALONE ? 0 : share < ALONE + IN_PAIRS ? 1 : 2;
            if (random.nextInt(100) < FOR_SOONER) {
                addThoseBefore(course, others, random, out);
            }
            if (out.size() == 1) {
                addNeighbours(course, others, random, out);
            }
        }
    }

    /** Courses that hold what an incomplete course could use. */
    private void addRivals(
            CourseFacts course, int count, RandomGenerator random, List<CourseFacts> out) {
        int[] able = course.needs().practitioners();
        if (able.length == 0) {
            return;
        }
        int from = Math.max(0, course.history().startDay());
        int days = Math.min(facts.grid().days() - from, course.windowDays());
        for (int tries = 0; tries < 12 && out.size() <= count && days > 0; tries++) {
            int practitioner = able[random.nextInt(able.length)];
            add(diary.anyCourse(practitioner, from + random.nextInt(days), random), out);
        }
    }

    /** Courses at times at which a course would like to begin, sooner than it does now. */
    private void addThoseBefore(
            CourseFacts course, int count, RandomGenerator random, List<CourseFacts> out) {
        int due = course.dueDay();
        int days = Math.min(7, firstDay(course) - due);
        int[] able = course.needs().practitioners();
        if (days <= 1 || able.length == 0) {
            return; // a day is hardly worth a move
        }
        for (int tries = 0; tries < 12 && out.size() <= count; tries++) {
            int day = due + random.nextInt(days);
            int practitioner = able[random.nextInt(able.length)];
            add(diary.anyCourse(practitioner, day, slot -> isWelcome(course, slot), random), out);
        }
    }

    private int firstDay(CourseFacts course) {
        int first = facts.grid().days();
        for (Slot slot : diary.slotsOf(course)) {
            first = Math.min(first, slot.day());
        }
        return first;
    }

    private boolean isWelcome(CourseFacts course, Slot slot) {
        boolean sameKind =
                slot.isClass()
                        ? facts.classes()[slot.classIndex()].treatment() == course.treatment()
                        : !course.treatment().group();
        return sameKind
                && facts.patientCanCome(course, slot)
                && facts.isPreferredTime(course, slot);
    }

    /** Courses that share a practitioner's day, or time, with one of the course's sessions. */
    private void addNeighbours(
            CourseFacts course, int count, RandomGenerator random, List<CourseFacts> out) {
        List<Slot> slots = diary.slotsOf(course);
        for (int tries = 0; tries < 6 && out.size() <= count && !slots.isEmpty(); tries++) {
            Slot slot = slots.get(random.nextInt(slots.size()));
            if (random.nextInt(100) < AT_SAME_TIME) {
                int day = slot.day() + 7 * (random.nextInt(2 * WEEKS_AWAY + 1) - WEEKS_AWAY);
                add(
                        diary.anyCourse(
                                slot.practitioner(),
                                day,
                                other -> other.start() < slot.end() && slot.start() < other.end(),
                                random),
                        out);
            } else {
                int day = slot.day() + 7 * (random.nextInt(3) - 1);
                add(diary.anyCourse(slot.practitioner(), day, random), out);
            }
        }
    }

    private void drawClass(RandomGenerator random, List<CourseFacts> out) {
        CourseFacts seed = any(random);
        int classIndex = diary.anyClass(seed.treatment(), random);
        if (classIndex < 0) {
            out.add(seed);
            return;
        }
        int[] members = diary.coursesOf(classIndex);
        int from = random.nextInt(members.length);
        for (int i = 0; i < members.length && out.size() < MOST_OF_A_CLASS; i++) {
            add(facts.courses()[members[(from + i) % members.length]], out);
        }
        if (out.isEmpty()) {
            out.add(seed);
        }
        similarClasses = similar(classIndex, random);
    }

    /** A few classes that could replace one: another time, leader or room. */
    private int[] similar(int classIndex, RandomGenerator random) {
        ClassFacts[] all = facts.classes();
        int[] similar = new int[3];
        int count = 0;
        for (int tries = 0; tries < 30 && count < similar.length; tries++) {
            int candidate = random.nextInt(all.length);
            if (all[candidate].treatment() == all[classIndex].treatment()) {
                similar[count++] = candidate;
            }
        }
        return Arrays.copyOf(similar, count);
    }

    private void add(@Nullable CourseFacts course, List<CourseFacts> out) {
        if (course != null && !out.contains(course) && !planDiary.free(course).isEmpty()) {
            out.add(course);
        }
    }
}
