package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.RoomFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.StartMasks;
import painclinic.planner.model.TimeGrid;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws places that a course could be given if nobody else were there. */
final class PlaceDraw {

    private static final int TRIES = 12;

    // of 100 draws for a group course: so many are of sessions that are held
    private static final int FOR_SEATS = 60;

    // of 100 other draws: so many begin when the practitioner begins something else
    private static final int AT_A_START = 80;

    private final Diary diary;
    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final OpenPlaces open;
    private final long[] starts;

    PlaceDraw(Diary diary, OpenPlaces open) {
        this.diary = diary;
        this.facts = diary.facts();
        this.grid = facts.grid();
        this.open = open;
        this.starts = new long[grid.words()];
    }

    /** A place for one more session, or null if none was found. */
    @Nullable Slot any(CourseFacts course, RandomGenerator random) {
        CourseFrame frame = CourseFrame.of(grid, course, diary.slotsOf(course));
        int days = frame.last() - frame.first() + 1;
        for (int tries = 0; tries < TRIES && days > 0; tries++) {
            int day = frame.first() + random.nextInt(days);
            if (open.allows(course, day)
                    && !course.needs().isAway(day)
                    && !diary.isBarred(course, day)) {
                Slot slot = anyOn(day, course, random);
                if (slot != null) {
                    return slot;
                }
            }
        }
        return null;
    }

    private @Nullable Slot anyOn(int day, CourseFacts course, RandomGenerator random) {
        if (!course.treatment().group()) {
            return anyTime(day, course, Slot.ONE_TO_ONE, random);
        }
        if (random.nextInt(100) < FOR_SEATS) {
            Slot held = anySeat(day, course, random);
            if (held != null) {
                return held;
            }
        }
        List<Slot> own = diary.slotsOf(course);
        int classIndex =
                own.isEmpty() || random.nextInt(2) == 0
                        ? diary.anyClass(course.treatment(), random)
                        : own.get(random.nextInt(own.size())).classIndex();
        return anyTime(day, course, random.nextInt(3) == 0 ? -1 : classIndex, random);
    }

    private @Nullable Slot anySeat(int day, CourseFacts course, RandomGenerator random) {
        RunningClasses running = diary.running();
        int count = running.count(course.treatment());
        int from = count == 0 ? 0 : random.nextInt(count);
        for (int i = 0; i < count; i++) {
            int classIndex = running.get(course.treatment(), (from + i) % count);
            ClassSession session = diary.firstClassSession(classIndex, day);
            if (session != null
                    && course.needs().suitableRooms()[session.slot.room()]
                    && facts.patientCanCome(course, session.slot)) {
                return session.slot;
            }
        }
        return null;
    }

    /**
     * A session with anybody at any time of a day.
     *
     * @param classIndex the class that holds it; with -1 a group course gets one of its own
     */
    @Nullable Slot anyTime(int day, CourseFacts course, int classIndex, RandomGenerator random) {
        int[] able = course.needs().practitioners();
        if (able.length == 0) {
            return null;
        }
        int practitioner = able[random.nextInt(able.length)];
        int[] sites = facts.practitioners()[practitioner].sites();
        int site = sites.length == 0 ? -1 : sites[random.nextInt(sites.length)];
        if (site < 0 || !readStarts(course, practitioner, site, day)) {
            return null;
        }
        int start = drawStart(practitioner, day, random);
        int room = drawRoom(course, site, day, start, random);
        if (room < 0) {
            return null;
        }
        int length = course.treatment().length();
        if (!course.treatment().group()) {
            return new Slot(practitioner, room, day, start, length, Slot.ONE_TO_ONE);
        }
        int held =
                classIndex >= 0
                        ? classIndex
                        : facts.newClass(
                                course.treatment(), practitioner, room, grid.weekday(day), start);
        return held < 0 ? null : new Slot(practitioner, room, day, start, length, held);
    }

    private boolean readStarts(CourseFacts course, int practitioner, int site, int day) {
        long[] there = facts.masks().practitioner(practitioner, course.treatment().index(), site);
        if (there == StartMasks.NEVER) {
            return false;
        }
        long[] possible = course.needs().possibleStarts();
        int words = grid.words();
        long any = 0;
        for (int w = 0; w < words; w++) {
            starts[w] =
                    there[day * words + w]
                            & (possible == null ? -1L : possible[grid.weekday(day) * words + w]);
            any |= starts[w];
        }
        return any != 0;
    }

    private int drawStart(int practitioner, int day, RandomGenerator random) {
        DayList list = diary.day(practitioner, day);
        if (list != null && list.size() > 0 && random.nextInt(100) < AT_A_START) {
            int start = list.get(random.nextInt(list.size())).start();
            if (Bits.get(starts, 0, start)) {
                return start;
            }
        }
        int count = 0;
        for (long word : starts) {
            count += Long.bitCount(word);
        }
        int start = Bits.nextSet(starts, 0, 0, starts.length * Long.SIZE);
        for (int left = random.nextInt(count); left > 0; left--) {
            start = Bits.nextSet(starts, 0, start + 1, starts.length * Long.SIZE);
        }
        return start;
    }

    /** A free room if there is one, else one that others are in. */
    private int drawRoom(CourseFacts course, int site, int day, int start, RandomGenerator random) {
        int[] rooms = course.needs().roomsAt(site);
        int from = rooms.length == 0 ? 0 : random.nextInt(rooms.length);
        int taken = -1;
        for (int i = 0; i < rooms.length; i++) {
            RoomFacts room = facts.rooms()[rooms[(from + i) % rooms.length]];
            if (Bits.get(
                    facts.masks().room(room.index(), course.treatment().index()),
                    day * grid.words(),
                    start)) {
                int end = start + course.treatment().length();
                if (!Bits.any(diary.roomBusy(), diary.roomOffset(room.index(), day), start, end)) {
                    return room.index();
                }
                taken = room.index();
            }
        }
        return taken;
    }
}
