package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    private final long[] open;
    private int possible;
    private int outOfRhythm;
    private int patientBusy;
    private int minutesUsedUp;
    private int practitionerBusy;
    private int onTheWay;
    private int roomTaken;
    private int free;

    /** By minutes short and practitioner: the times with a free room. */
    private final TreeMap<Integer, Map<Integer, Integer>> shortBy = new TreeMap<>();

    private FreeTimes(Diary diary, CourseFacts course) {
        this.diary = diary;
        this.facts = diary.facts();
        this.course = course;
        this.places = new Places(diary);
        this.frame = CourseFrame.of(facts.grid(), course, diary.slotsOf(course));
        this.busy = new long[facts.grid().words()];
        this.open = new long[facts.grid().words()];
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

    /** Times at which the practitioner is free, with all clinical minutes of the day booked. */
    public int minutesUsedUp() {
        return minutesUsedUp;
    }

    /**
     * The fewest more clinical minutes of one practitioner on a day with which one of {@link
     * #minutesUsedUp} could be used, or null if there is none with a free room.
     */
    public @Nullable MoreMinutes cure() {
        var least = shortBy.firstEntry();
        if (least == null) {
            return null;
        }
        var most =
                least.getValue().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow();
        return new MoreMinutes(most.getKey(), least.getKey(), most.getValue());
    }

    /** Times at which the practitioner would still be on the way from or to another site. */
    public int onTheWay() {
        return onTheWay;
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
        if (course.needs().isAway(day) || diary.isBarred(course, day)) {
            return;
        }
        Arrays.fill(busy, 0);
        diary.otherSessions(course, day, busy);
        boolean near = isNear(day);
        for (int site = 0; site < facts.siteCount(); site++) {
            readOpen(site, day);
            for (int practitioner : course.needs().practitioners()) {
                count(practitioner, site, day, near);
            }
        }
    }

    /** Sets the starts at which the patient can come and a suitable room of the site is open. */
    private void readOpen(int site, int day) {
        int words = facts.grid().words();
        Arrays.fill(open, 0);
        for (int room : course.needs().roomsAt(site)) {
            long[] starts = facts.masks().room(room, course.treatment().index());
            for (int w = 0; w < words; w++) {
                open[w] |= starts[day * words + w];
            }
        }
        long[] comes = course.needs().possibleStarts();
        for (int w = 0; comes != null && w < words; w++) {
            open[w] &= comes[facts.grid().weekday(day) * words + w];
        }
    }

    private void count(int practitioner, int site, int day, boolean near) {
        long[] starts = facts.masks().practitioner(practitioner, course.treatment().index(), site);
        if (starts.length == 0) {
            return;
        }
        for (int w = 0; w < open.length; w++) {
            long both = open[w] & starts[day * open.length + w];
            for (; both != 0; both &= both - 1) {
                int start = w * Long.SIZE + Long.numberOfTrailingZeros(both);
                int end = Math.min(start + course.treatment().length(), facts.grid().units());
                if (!diary.isClosed(day, start, end)) {
                    possible++;
                    classify(practitioner, site, day, start, near);
                }
            }
        }
    }

    private void classify(int practitioner, int site, int day, int start, boolean near) {
        int end = start + course.treatment().length();
        if (near) {
            outOfRhythm++;
        } else if (Bits.any(busy, 0, start, end)) {
            patientBusy++;
        } else if (isBooked(practitioner, day, start, end)) {
            practitionerBusy++;
        } else if (!places.getsThere(course, practitioner, site, day, start)) {
            onTheWay++;
        } else if (!diary.hasClinicalTime(
                facts.practitioners()[practitioner], day, course.treatment().length())) {
            minutesUsedUp++;
            if (hasRoom(site, day, start)) {
                countShort(practitioner, day);
            }
        } else if (hasRoom(site, day, start)) {
            free++;
        } else {
            roomTaken++;
        }
    }

    private boolean hasRoom(int site, int day, int start) {
        return Arrays.stream(course.needs().roomsAt(site))
                .anyMatch(room -> places.roomIsFree(course, room, day, start));
    }

    private void countShort(int practitioner, int day) {
        int minutes =
                diary.minutesOver(
                        facts.practitioners()[practitioner], day, course.treatment().length());
        shortBy.computeIfAbsent(minutes, _ -> new TreeMap<>()).merge(practitioner, 1, Integer::sum);
    }

    private boolean isBooked(int practitioner, int day, int from, int to) {
        return Bits.any(
                diary.practitionerBusy(), diary.practitionerOffset(practitioner, day), from, to);
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
        return !course.history().begun() && last - first > course.windowDays();
    }
}
