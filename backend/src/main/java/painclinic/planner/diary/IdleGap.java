package painclinic.planner.diary;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.TimeGrid;

/**
 * What {@link Diary#idleChange} says, for many free starts of one practitioner's day in ascending
 * order: the sessions before and after are looked up once for each stretch of free time.
 */
final class IdleGap {

    private final Diary diary;
    private final TimeGrid grid;
    private final ClinicFacts facts;
    private int practitioner;
    private int day;
    private int length;
    private int blockFrom;
    private int blockTo;
    private int from;
    private int to;

    IdleGap(Diary diary) {
        this.diary = diary;
        this.facts = diary.facts();
        this.grid = facts.grid();
    }

    /** Begins with another day. */
    void begin(int practitionerIndex, int newDay, int newLength) {
        practitioner = practitionerIndex;
        day = newDay;
        length = newLength;
        to = -1;
    }

    /** The full quarters of an hour that a session at a free start would add or take away. */
    int change(int start) {
        if (start >= to) {
            find(start);
        }
        if (blockFrom < 0) {
            return 0;
        }
        int before = start - from;
        int after = to - start - length;
        boolean alone = from <= blockFrom;
        boolean last = to >= blockTo;
        int minutes = grid.unitMinutes();
        int change = alone ? 0 : before * minutes / 15;
        change += last ? 0 : after * minutes / 15;
        return alone || last ? change : change - (to - from) * minutes / 15;
    }

    private void find(int start) {
        PractitionerFacts who = facts.practitioners()[practitioner];
        blockFrom = who.blockFrom(day, start);
        blockTo = who.blockTo(day, start);
        if (blockFrom < 0) {
            to = start + 1;
            return;
        }
        long[] busy = diary.practitionerBusy();
        int offset = diary.practitionerOffset(practitioner, day);
        from = Bits.previousSet(busy, offset, start, blockFrom) + 1;
        to = Bits.nextSet(busy, offset, start + length, blockTo);
    }
}
