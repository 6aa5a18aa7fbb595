package painclinic.planner.model;

import org.jspecify.annotations.Nullable;

import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * Every slot in which a course's session fits practitioner, room and patient, were nothing else
 * planned. The slots are worked out when asked for: a large clinic has tens of millions of them,
 * and the search never walks through them. A colleague covering a class, and a seat in a class that
 * is booked already, are contained without being counted.
 */
public final class PossibleSlots extends AbstractSet<Slot> implements SortedSet<Slot> {

    static final Comparator<Slot> ORDER =
            Comparator.comparingInt(Slot::practitioner)
                    .thenComparingInt(Slot::room)
                    .thenComparingInt(Slot::day)
                    .thenComparingInt(Slot::start);

    private final ClinicFacts facts;
    private final CourseFacts course;
    private final TimeGrid grid;
    private int size = -1;

    public PossibleSlots(ClinicFacts facts, CourseFacts course) {
        this.facts = facts;
        this.course = course;
        this.grid = facts.grid();
    }

    @Override
    public int size() {
        if (size < 0) {
            size = walk((practitioner, room, day, starts) -> false);
        }
        return size;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof Slot slot && fits(slot);
    }

    private boolean fits(Slot slot) {
        return grid.plans(slot.day())
                && slot.isClass() == course.treatment().group()
                && slot.length() == course.treatment().length()
                && slot.day() >= course.history().startDay()
                && facts.practitionerCanGive(course, slot)
                && facts.roomSuits(course, slot)
                && facts.patientCanCome(course, slot);
    }

    @Override
    public Iterator<Slot> iterator() {
        return IntStream.range(0, size()).mapToObj(this::slot).iterator();
    }

    private Slot slot(int index) {
        int[] left = {index};
        Slot[] found = new Slot[1];
        walk((practitioner, room, day, starts) -> {
            int here = count(starts);
            if (left[0] >= here) {
                left[0] -= here;
                return false;
            }
            found[0] = slot(practitioner, room, day, nth(starts, left[0]));
            return true;
        });
        if (index < 0 || found[0] == null) {
            throw new NoSuchElementException("There is no slot %d.".formatted(index));
        }
        return found[0];
    }

    @Override
    public Comparator<? super Slot> comparator() {
        return ORDER;
    }

    @Override
    public Slot first() {
        return slot(0);
    }

    @Override
    public Slot last() {
        return slot(size() - 1);
    }

    @Override
    public SortedSet<Slot> subSet(Slot from, Slot to) {
        throw new UnsupportedOperationException("The possible slots come as a whole.");
    }

    @Override
    public SortedSet<Slot> headSet(Slot to) {
        throw new UnsupportedOperationException("The possible slots come as a whole.");
    }

    @Override
    public SortedSet<Slot> tailSet(Slot from) {
        throw new UnsupportedOperationException("The possible slots come as a whole.");
    }

    /** Two sets are equal only if they are the same: comparing them would mean working both out. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /**
     * Visits each practitioner, room and day that has starts until a visit answers true; answers
     * how many starts it saw.
     */
    private int walk(Visit visit) {
        int seen = 0;
        long[] starts = new long[grid.words()];
        for (int practitioner : course.needs().practitioners()) {
            for (int site : facts.practitioners()[practitioner].sites()) {
                for (int room : course.needs().roomsAt(site)) {
                    int first = Math.max(0, course.history().startDay());
                    for (int day = first; day < grid.days(); day++) {
                        if (readStarts(practitioner, site, room, day, starts)) {
                            seen += count(starts);
                            if (visit.at(practitioner, room, day, starts)) {
                                return seen;
                            }
                        }
                    }
                }
            }
        }
        return seen;
    }

    private boolean readStarts(int practitioner, int site, int room, int day, long[] out) {
        int treatment = course.treatment().index();
        long[] there = facts.masks().practitioner(practitioner, treatment, site);
        if (there.length == 0 || course.needs().isAway(day)) {
            return false;
        }
        long[] open = facts.masks().room(room, treatment);
        long[] possible = course.needs().possibleStarts();
        int offset = day * grid.words();
        int weekday = grid.weekday(day) * grid.words();
        long any = 0;
        for (int w = 0; w < grid.words(); w++) {
            out[w] = there[offset + w] & open[offset + w];
            out[w] &= possible == null ? -1L : possible[weekday + w];
            any |= out[w];
        }
        return any != 0;
    }

    private Slot slot(int practitioner, int room, int day, int start) {
        int classIndex = Slot.ONE_TO_ONE;
        if (course.treatment().group()) {
            for (ClassFacts each : facts.classes()) {
                if (each.practitioner() == practitioner
                        && each.room() == room
                        && each.start() == start
                        && each.weekday() == grid.weekday(day)
                        && each.treatment() == course.treatment()) {
                    classIndex = each.index();
                }
            }
        }
        return new Slot(practitioner, room, day, start, course.treatment().length(), classIndex);
    }

    private static int count(long[] starts) {
        int count = 0;
        for (long word : starts) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static int nth(long[] starts, int index) {
        int start = Bits.nextSet(starts, 0, 0, starts.length * Long.SIZE);
        for (int i = 0; i < index; i++) {
            start = Bits.nextSet(starts, 0, start + 1, starts.length * Long.SIZE);
        }
        return start;
    }

    @FunctionalInterface
    private interface Visit {
        boolean at(int practitioner, int room, int day, long[] starts);
    }
}
