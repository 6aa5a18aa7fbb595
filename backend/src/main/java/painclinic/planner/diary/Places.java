package painclinic.planner.diary;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.TimeGrid;

import java.util.Arrays;

/** Masks of free starts for one course on one day. */
public final class Places {

    private final ClinicFacts facts;
    private final Diary diary;
    private final TimeGrid grid;
    private final int words;
    private final long[] busy;
    private final long[] free;

    public Places(Diary diary) {
        this.facts = diary.facts();
        this.diary = diary;
        this.grid = facts.grid();
        this.words = grid.words();
        this.busy = new long[words];
        this.free = new long[words];
    }

    /**
     * Sets the starts at which the patient can come and is in no other session; answers whether
     * there is one.
     */
    public boolean patient(CourseFacts course, int day, long[] out) {
        if (course.needs().isAway(day) || diary.isBarred(course, day)) {
            return false;
        }
        long[] possible = course.needs().possibleStarts();
        if (possible == null) {
            Arrays.fill(out, -1L);
        } else {
            System.arraycopy(possible, grid.weekday(day) * words, out, 0, words);
        }
        Arrays.fill(busy, 0);
        if (diary.otherSessions(course, day, busy)) {
            Bits.freeStarts(busy, 0, words, course.treatment().length(), free);
            and(out);
        }
        return any(out);
    }

    /**
     * Narrows to the starts at which the practitioner is there and free; answers whether one is
     * left.
     */
    public boolean practitioner(
            CourseFacts course, int practitioner, int site, int day, long[] out) {
        long[] starts = facts.masks().practitioner(practitioner, course.treatment().index(), site);
        if (starts.length == 0) {
            return false;
        }
        long left = 0;
        for (int w = 0; w < words; w++) {
            out[w] &= starts[day * words + w];
            left |= out[w];
        }
        if (left == 0
                || !diary.hasClinicalTime(
                        facts.practitioners()[practitioner], day, course.treatment().length())) {
            return false;
        }
        Bits.freeStarts(
                diary.practitionerBusy(),
                diary.practitionerOffset(practitioner, day),
                words,
                course.treatment().length(),
                free);
        and(out);
        if (facts.travels()) {
            takeOutTheWay(course, practitioner, site, day, out);
        }
        return any(out);
    }

    /** Takes out the starts that leave no time to come from another site, or to get there. */
    private void takeOutTheWay(
            CourseFacts course, int practitioner, int site, int day, long[] out) {
        DayList list = diary.day(practitioner, day);
        for (int i = 0; list != null && i < list.size(); i++) {
            int way = facts.travelUnitsTo(list.get(i).room(), site);
            if (way > 0) {
                int from = list.get(i).start() - way - course.treatment().length() + 1;
                int to = Math.min(words * Long.SIZE, list.get(i).end() + way);
                Bits.clear(out, 0, Math.max(0, from), to);
            }
        }
    }

    boolean getsThere(CourseFacts course, int practitioner, int site, int day, int start) {
        DayList list = facts.travels() ? diary.day(practitioner, day) : null;
        for (int i = 0; list != null && i < list.size(); i++) {
            int way = facts.travelUnitsTo(list.get(i).room(), site);
            if (way > 0
                    && start < list.get(i).end() + way
                    && list.get(i).start() < start + course.treatment().length() + way) {
                return false;
            }
        }
        return true;
    }

    /** Sets the starts at which a room is open and free. */
    public void room(CourseFacts course, int room, int day, long[] out) {
        Bits.freeStarts(
                diary.roomBusy(),
                diary.roomOffset(room, day),
                words,
                course.treatment().length() + facts.rooms()[room].turnover(),
                out);
        long[] open = facts.masks().room(room, course.treatment().index());
        for (int w = 0; w < words; w++) {
            out[w] &= open[day * words + w];
        }
    }

    /** Whether a room is open and free for a session at a start. */
    public boolean roomIsFree(CourseFacts course, int room, int day, int start) {
        return Bits.get(facts.masks().room(room, course.treatment().index()), day * words, start)
                && !Bits.any(
                        diary.roomBusy(),
                        diary.roomOffset(room, day),
                        start,
                        Math.min(
                                words * Long.SIZE,
                                start
                                        + course.treatment().length()
                                        + facts.rooms()[room].turnover()));
    }

    /** Whether a practitioner is at a site and free for a session at a start. */
    public boolean practitionerIsFree(
            CourseFacts course, int practitioner, int site, int day, int start) {
        long[] starts = facts.masks().practitioner(practitioner, course.treatment().index(), site);
        int length = course.treatment().length();
        return starts.length > 0
                && Bits.get(starts, day * words, start)
                && diary.hasClinicalTime(facts.practitioners()[practitioner], day, length)
                && !Bits.any(
                        diary.practitionerBusy(),
                        diary.practitionerOffset(practitioner, day),
                        start,
                        start + length)
                && getsThere(course, practitioner, site, day, start);
    }

    private void and(long[] out) {
        for (int w = 0; w < words; w++) {
            out[w] &= free[w];
        }
    }

    private boolean any(long[] bits) {
        for (int w = 0; w < words; w++) {
            if (bits[w] != 0) {
                return true;
            }
        }
        return false;
    }
}
