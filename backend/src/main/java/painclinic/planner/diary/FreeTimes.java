package painclinic.planner.diary;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.Slot;

import java.util.Arrays;
import java.util.List;

/**
 * How the times at which a course's next session could be given are used up. A time is a
 * practitioner, a day and a start at which practitioner, patient and some suitable room are there,
 * whatever else is planned; each is counted under the first thing that stands in its way.
 */
public final class FreeTimes {

    private final Diary diary;
    private final ClinicFacts facts;
    private final CourseFacts course;
    private final Places places;
    private final CourseFrame frame;
    private final long[] busy;
    private int possible;
    private int outOfRhythm;
    private int patientBusy;
    private int practitionerBusy;
    private int roomTaken;
    private int free;

    private FreeTimes(Diary diary, CourseFacts course) {
        this.diary = diary;
        this.facts = diary.facts();
        this.course = course;
        this.places = new Places(diary);
        this.frame = CourseFrame.of(facts.grid(), course, diary.slotsOf(course));
        this.busy = new long[facts.grid().words()];
    }

    /** The count for a course as the diary is now. */
    public static FreeTimes of(Diary diary, CourseFacts course) {
        FreeTimes times = new FreeTimes(diary, course);
        for (int day = times.first(); day <= times.last(); day++) {
            times.count(day);
        }
        return times;
    }

    public int first() {
        return frame.first();
    }

    public int last() {
        return frame.last();
    }

    public int days() {
        return last() - first() + 1;
    }

    public int possible() {
        return possible;
    }

    /** Times too close to another session of the course, or past its window. */
    public int outOfRhythm() {
        return outOfRhythm;
    }

    public int patientBusy() {
        return patientBusy;
    }

    public int practitionerBusy() {
        return practitionerBusy;
    }

    public int roomTaken() {
        return roomTaken;
    }

    /** Times with nothing in the way; the insertion leaves none while sessions are missing. */
    public int free() {
        return free;
    }

    private void count(int day) {
        if (diary.isBarred(course, day)) {
            return;
        }
        Arrays.fill(busy, 0);
        diary.otherSessions(course, day, busy);
        boolean near = isNear(day);
        for (int practitioner : course.needs().practitioners()) {
            PractitionerFacts who = facts.practitioners()[practitioner];
            for (int site : who.sites()) {
                for (int start = 0; start < facts.grid().units(); start++) {
                    if (isPossible(practitioner, site, day, start)) {
                        possible++;
                        classify(practitioner, site, day, start, near);
                    }
                }
            }
        }
    }

    private boolean isPossible(int practitioner, int site, int day, int start) {
        int length = course.treatment().length();
        if (diary.isClosed(day, start, Math.min(start + length, facts.grid().units()))) {
            return false;
        }
        for (int room : course.needs().roomsAt(site)) {
            Slot slot = new Slot(practitioner, room, day, start, length, Slot.ONE_TO_ONE);
            if (facts.practitionerCanGive(course, slot)
                    && facts.roomSuits(course, slot)
                    && facts.patientCanCome(course, slot)) {
                return true;
            }
        }
        return false;
    }

    private void classify(int practitioner, int site, int day, int start, boolean near) {
        int end = start + course.treatment().length();
        if (near) {
            outOfRhythm++;
        } else if (Bits.any(busy, 0, start, end)) {
            patientBusy++;
        } else if (!places.practitionerIsFree(course, practitioner, site, day, start)) {
            practitionerBusy++;
        } else if (Arrays.stream(course.needs().roomsAt(site))
                .noneMatch(room -> places.roomIsFree(course, room, day, start))) {
            roomTaken++;
        } else {
            free++;
        }
    }

    private boolean isNear(int day) {
        int least = course.treatment().minGap();
        int first = day;
        int last = day;
        List<Slot> slots = diary.slotsOf(course);
        for (Slot slot : slots) {
            if (Math.abs(slot.day() - day) < Math.max(1, least)) {
                return true;
            }
            first = Math.min(first, slot.day());
            last = Math.max(last, slot.day());
        }
        return !course.history().begun() && last - first > course.treatment().windowDays();
    }
}
