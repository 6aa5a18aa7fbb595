package painclinic.planner.diary;

import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/** Who would have to make way for a course to be given a place. */
final class InTheWay {

    private final Diary diary;
    private final ClinicFacts facts;
    private final BiPredicate<CourseFacts, Slot> movable;

    /**
     * @param movable whether a course's slot may be changed at all
     */
    InTheWay(Diary diary, BiPredicate<CourseFacts, Slot> movable) {
        this.diary = diary;
        this.facts = diary.facts();
        this.movable = movable;
    }

    /** One place of one course. */
    record Held(CourseFacts course, Slot slot) {}

    /**
     * Collects those in the way, for a class session everybody who comes to it; where several would
     * do, one drawn at random.
     *
     * @param most the most places that may be in the way
     * @return whether all of them may be moved and they are not too many
     */
    boolean collect(
            CourseFacts course, Slot wanted, int most, RandomGenerator random, List<Held> out) {
        out.clear();
        ClassSession joined =
                wanted.isClass()
                        ? diary.classSession(wanted.classIndex(), wanted.day(), wanted.start())
                        : null;
        boolean clear =
                joined != null && joined.slot.equals(wanted)
                        ? collectOfClass(joined, random, out)
                        : collectOf(wanted, random, out);
        return clear && addOwnPatient(course, wanted, out) && out.size() <= most;
    }

    private boolean collectOfClass(ClassSession joined, RandomGenerator random, List<Held> out) {
        return joined.people < facts.seats(joined.slot)
                || add(joined.courses[random.nextInt(joined.people)], joined.slot, out);
    }

    private boolean collectOf(Slot wanted, RandomGenerator random, List<Held> out) {
        int freed = 0;
        DayList day = diary.day(wanted.practitioner(), wanted.day());
        for (int i = 0; day != null && i < day.size(); i++) {
            if (day.get(i).overlaps(wanted)) {
                freed += day.get(i).length();
                if (!addSession(day, i, out)) {
                    return false;
                }
            }
        }
        return makeClinicalTime(wanted, freed, random, out)
                && addInRoom(wanted, out)
                && addOfSameClass(wanted, out);
    }

    private boolean makeClinicalTime(
            Slot wanted, int freedSoFar, RandomGenerator random, List<Held> out) {
        int freed = freedSoFar;
        DayList day = diary.day(wanted.practitioner(), wanted.day());
        int from = day == null || day.size() == 0 ? 0 : random.nextInt(day.size());
        for (int i = 0; !hasTime(wanted, freed); i++) {
            if (day == null || i == day.size()) {
                return false;
            }
            int at = (from + i) % day.size();
            if (!day.get(at).overlaps(wanted) && day.course(at) != Diary.HELD) {
                freed += day.get(at).length();
                if (!addSession(day, at, out)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasTime(Slot wanted, int freed) {
        return diary.hasClinicalTime(
                facts.practitioners()[wanted.practitioner()],
                wanted.day(),
                wanted.length() - freed);
    }

    private boolean addInRoom(Slot wanted, List<Held> out) {
        if (!Bits.any(
                diary.roomBusy(),
                diary.roomOffset(wanted.room(), wanted.day()),
                wanted.start(),
                wanted.end())) {
            return true;
        }
        for (int other = 0; other < facts.practitioners().length; other++) {
            DayList day = other == wanted.practitioner() ? null : diary.day(other, wanted.day());
            for (int i = 0; day != null && i < day.size(); i++) {
                Slot slot = day.get(i);
                if (slot.room() == wanted.room()
                        && slot.overlaps(wanted)
                        && !addSession(day, i, out)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A class holds one session at a time. */
    private boolean addOfSameClass(Slot wanted, List<Held> out) {
        ClassSession session =
                wanted.isClass()
                        ? diary.firstClassSession(wanted.classIndex(), wanted.day())
                        : null;
        for (; session != null; session = session.next) {
            if (session.slot.overlaps(wanted) && !addAll(session, out)) {
                return false;
            }
        }
        return true;
    }

    private boolean addOwnPatient(CourseFacts course, Slot wanted, List<Held> out) {
        for (CourseFacts other : diary.othersOfPatient(course)) {
            for (Slot slot : diary.slotsOf(other)) {
                if (slot.overlaps(wanted) && !add(other.index(), slot, out)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean addSession(DayList day, int at, List<Held> out) {
        if (day.course(at) == Diary.HELD) {
            return false;
        }
        Slot slot = day.get(at);
        ClassSession session =
                slot.isClass()
                        ? diary.classSession(slot.classIndex(), slot.day(), slot.start())
                        : null;
        return session == null ? add(day.course(at), slot, out) : addAll(session, out);
    }

    private boolean addAll(ClassSession session, List<Held> out) {
        for (int i = 0; i < session.people; i++) {
            if (!add(session.courses[i], session.slot, out)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(int index, Slot slot, List<Held> out) {
        Held held = new Held(facts.courses()[index], slot);
        if (out.contains(held)) {
            return true;
        }
        out.add(held);
        return movable.test(held.course(), slot);
    }

    /** A list that {@link #collect} can fill. */
    static List<Held> nobody() {
        return new ArrayList<>();
    }
}
