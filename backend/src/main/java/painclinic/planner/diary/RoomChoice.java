package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.RoomFacts;

import java.util.Arrays;

/**
 * Which room a one-to-one session takes: one the practitioner uses that day already, else one that
 * others will miss least.
 */
final class RoomChoice {

    private static final int FEATURE = 40;

    private final ClinicFacts facts;
    private final Diary diary;
    private final Places places;
    private final int words;
    private final long[] one;

    RoomChoice(Diary diary, Places places) {
        this.facts = diary.facts();
        this.diary = diary;
        this.places = places;
        this.words = facts.grid().words();
        this.one = new long[words];
    }

    /** Sets the starts at which any suitable room of a site is free. */
    void anyRoom(CourseFacts course, int site, int day, long[] out, int offset) {
        Arrays.fill(out, offset, offset + words, 0);
        for (int room : course.needs().roomsAt(site)) {
            places.room(course, room, day, one);
            for (int w = 0; w < words; w++) {
                out[offset + w] |= one[w];
            }
        }
    }

    /**
     * Sets the starts at which a room the practitioner uses that day is free; answers whether they
     * use any.
     */
    boolean usedRooms(CourseFacts course, int practitioner, int day, long[] out) {
        DayList list = diary.day(practitioner, day);
        if (list == null || list.size() == 0) {
            return false;
        }
        Arrays.fill(out, 0);
        for (int i = 0; i < list.roomCount(); i++) {
            int room = list.room(i);
            if (course.needs().suitableRooms()[room]) {
                places.room(course, room, day, one);
                for (int w = 0; w < words; w++) {
                    out[w] |= one[w];
                }
            }
        }
        return true;
    }

    int choose(CourseFacts course, int practitioner, int site, int day, int start) {
        DayList list = diary.day(practitioner, day);
        int chosen = -1;
        int least = Integer.MAX_VALUE;
        for (int room : course.needs().roomsAt(site)) {
            if (places.roomIsFree(course, room, day, start)) {
                int regret = regret(list, room, day);
                if (regret < least) {
                    least = regret;
                    chosen = room;
                }
            }
        }
        if (chosen < 0) {
            throw new IllegalStateException(
                    "No room is free for %s on day %d at %d.".formatted(course, day, start));
        }
        return chosen;
    }

    private int regret(@Nullable DayList list, int room, int day) {
        if (list != null && list.usesRoom(room)) {
            return -1;
        }
        RoomFacts roomFacts = facts.rooms()[room];
        int offset = diary.roomOffset(room, day);
        int busy = 0;
        for (int w = 0; w < words; w++) {
            busy += Long.bitCount(diary.roomBusy()[offset + w]);
        }
        return roomFacts.features().size() * FEATURE + busy;
    }
}
