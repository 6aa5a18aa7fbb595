package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every free place for one more session of one course, beside all that the diary holds. It leaves
 * nothing out, which takes longer than an insertion; it is meant for single sessions.
 */
public final class OpenPlaces {

    private final Diary diary;
    private final ClinicFacts facts;
    private final CostWeights weights;
    private final Places places;
    private final TimeGrid grid;
    private final int words;
    private final long[] patient;
    private final long[] mask;
    private final long[] room;

    public OpenPlaces(Diary diary, CostWeights weights) {
        this.diary = diary;
        this.facts = diary.facts();
        this.weights = weights;
        this.places = new Places(diary);
        this.grid = facts.grid();
        this.words = grid.words();
        this.patient = new long[words];
        this.mask = new long[words];
        this.room = new long[words];
    }

    /** Whether another session of the course may be on a day, seen from its other sessions. */
    public boolean allows(CourseFacts course, int day) {
        return allows(CourseFrame.of(grid, course, diary.slotsOf(course)), day);
    }

    private boolean allows(CourseFrame frame, int day) {
        if (frame.missing() <= 0 || day < frame.first() || day > frame.last()) {
            return false;
        }
        int least = Math.max(1, frame.course().treatment().minGap());
        for (int fixed : frame.fixed()) {
            if (Math.abs(fixed - day) < least) {
                return false;
            }
        }
        return true;
    }

    /** Whether the course's patient can come to a slot, seen from all they have. */
    public boolean comes(CourseFacts course, Slot slot) {
        return allows(course, slot.day())
                && course.needs().suitableRooms()[slot.room()]
                && places.patient(course, slot.day(), patient)
                && Bits.get(patient, 0, slot.start());
    }

    /** Whether a course could be given exactly this slot now. */
    boolean isOpen(CourseFacts course, Slot slot) {
        if (!comes(course, slot)) {
            return false;
        }
        ClassSession held = slot.isClass() ? session(slot) : null;
        if (held != null) {
            return held.slot.equals(slot) && held.people < facts.seats(slot);
        }
        return (!slot.isClass() || !isHeld(slot.classIndex(), slot.day(), slot.start(), slot.end()))
                && places.practitionerIsFree(
                        course,
                        slot.practitioner(),
                        facts.rooms()[slot.room()].site(),
                        slot.day(),
                        slot.start())
                && places.roomIsFree(course, slot.room(), slot.day(), slot.start());
    }

    /** Visits every place of every day. */
    public void visit(CourseFacts course, Consumer<Slot> visit) {
        CourseFrame frame = CourseFrame.of(grid, course, diary.slotsOf(course));
        int own = ownClass(course);
        for (int day = frame.first(); day <= frame.last(); day++) {
            visit(frame, own, day, visit);
        }
    }

    /** Visits every place of a day: seats in class sessions that are held, then new sessions. */
    public void visit(CourseFacts course, int day, Consumer<Slot> visit) {
        CourseFrame frame = CourseFrame.of(grid, course, diary.slotsOf(course));
        visit(frame, ownClass(course), day, visit);
    }

    private void visit(CourseFrame frame, int own, int day, Consumer<Slot> visit) {
        CourseFacts course = frame.course();
        if (!allows(frame, day) || !places.patient(course, day, patient)) {
            return;
        }
        if (course.treatment().group()) {
            visitSeats(course, day, visit);
        }
        visitNew(course, day, patient, own, visit);
    }

    /** Visits every place where a class could hold a session on a day, whoever comes. */
    public void visitClass(CourseFacts attending, int classIndex, int day, Consumer<Slot> visit) {
        if (!grid.plans(day)) {
            return;
        }
        long[] any = new long[words];
        Arrays.fill(any, -1L);
        visitNew(attending, day, any, classIndex, visit);
    }

    private void visitSeats(CourseFacts course, int day, Consumer<Slot> visit) {
        RunningClasses running = diary.running();
        int count = running.count(course.treatment());
        for (int i = 0; i < count; i++) {
            ClassSession session = diary.firstClassSession(running.get(course.treatment(), i), day);
            for (; session != null; session = session.next) {
                if (session.people < facts.seats(session.slot)
                        && course.needs().suitableRooms()[session.slot.room()]
                        && Bits.get(patient, 0, session.slot.start())) {
                    visit.accept(session.slot);
                }
            }
        }
    }

    private void visitNew(
            CourseFacts course, int day, long[] possible, int own, Consumer<Slot> visit) {
        for (int practitioner : course.needs().practitioners()) {
            for (int site : facts.practitioners()[practitioner].sites()) {
                System.arraycopy(possible, 0, mask, 0, words);
                if (places.practitioner(course, practitioner, site, day, mask)) {
                    for (int where : course.needs().roomsAt(site)) {
                        visitRoom(course, practitioner, where, day, own, visit);
                    }
                }
            }
        }
    }

    private void visitRoom(
            CourseFacts course,
            int practitioner,
            int where,
            int day,
            int own,
            Consumer<Slot> visit) {
        places.room(course, where, day, room);
        int length = course.treatment().length();
        for (int w = 0; w < words; w++) {
            long left = mask[w] & room[w];
            while (left != 0) {
                int start = (w << 6) + Long.numberOfTrailingZeros(left);
                left &= left - 1;
                int classIndex = Slot.ONE_TO_ONE;
                if (course.treatment().group()) {
                    classIndex =
                            own >= 0
                                    ? own
                                    : facts.newClass(
                                            course.treatment(),
                                            practitioner,
                                            where,
                                            grid.weekday(day),
                                            start);
                    if (classIndex < 0 || isHeld(classIndex, day, start, start + length)) {
                        continue;
                    }
                }
                visit.accept(new Slot(practitioner, where, day, start, length, classIndex));
            }
        }
    }

    /** The class that the course comes to most, or -1 if it comes to none yet. */
    private int ownClass(CourseFacts course) {
        List<Slot> slots = diary.slotsOf(course);
        int best = -1;
        int most = 0;
        for (Slot slot : slots) {
            int count = 0;
            for (Slot other : slots) {
                count += other.classIndex() == slot.classIndex() ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = slot.classIndex();
            }
        }
        return best;
    }

    private boolean isHeld(int classIndex, int day, int from, int to) {
        ClassSession session = diary.firstClassSession(classIndex, day);
        for (; session != null; session = session.next) {
            if (session.slot.start() < to && from < session.slot.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a session is held in a slot already, so that another person would only join it. */
    public boolean isHeld(Slot slot) {
        return slot.isClass() && session(slot) != null;
    }

    /** The people in the class session of a slot; 0 if it is not held. */
    public int people(Slot slot) {
        ClassSession session = session(slot);
        return session == null ? 0 : session.people;
    }

    private @Nullable ClassSession session(Slot slot) {
        return grid.plans(slot.day())
                ? diary.classSession(slot.classIndex(), slot.day(), slot.start())
                : null;
    }

    /** What it costs that a session is held in a slot; nothing if it is held already. */
    public long sessionCost(Slot slot) {
        if (!grid.plans(slot.day()) || isHeld(slot)) {
            return 0;
        }
        DayList list = diary.day(slot.practitioner(), slot.day());
        long cost =
                (long) weights.idle()
                        * diary.idleChange(
                                facts.practitioners()[slot.practitioner()],
                                slot.day(),
                                slot.start(),
                                slot.length());
        if (list != null && list.size() > 0 && !list.usesRoom(slot.room())) {
            cost += weights.roomSwitch();
        }
        if (slot.isClass()) {
            cost += weights.classRun() + (isUsual(slot) ? 0 : weights.classChange());
        }
        return cost;
    }

    private boolean isUsual(Slot slot) {
        ClassFacts usual = facts.classes()[slot.classIndex()];
        return usual.practitioner() == slot.practitioner()
                && usual.room() == slot.room()
                && usual.weekday() == grid.weekday(slot.day())
                && usual.start() == slot.start();
    }
}
