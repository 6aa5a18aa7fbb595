package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The people of whom a cohort is made, by their number in it. */
final class Pool {

    private final List<Course> courses;
    private final Calendar calendar;
    private final int[] patients;
    private final int[] firstDays;
    private final BitSet[] roomSuits;
    private final Set<String> needs = new HashSet<>();
    private final int chosen;

    /**
     * @param chosen somebody who has to be able to come to everything, or null
     */
    Pool(ClinicBundle bundle, Calendar calendar, List<Course> courses, @Nullable Course chosen) {
        this.courses = List.copyOf(courses);
        this.calendar = calendar;
        this.patients = new int[courses.size()];
        this.firstDays = new int[courses.size()];
        this.roomSuits = new BitSet[bundle.rooms().size()];
        this.chosen = chosen == null ? -1 : courses.indexOf(chosen);
        for (int room = 0; room < roomSuits.length; room++) {
            roomSuits[room] = new BitSet();
        }
        for (int i = 0; i < patients.length; i++) {
            patients[i] = calendar.patientOf(courses.get(i).id());
            firstDays[i] = calendar.day(courses.get(i).startNotBefore());
            List<String> own = bundle.patients().get(patients[i]).needs();
            needs.addAll(own);
            for (int room = 0; room < roomSuits.length; room++) {
                roomSuits[room].set(i, bundle.rooms().get(room).features().containsAll(own));
            }
        }
    }

    int size() {
        return patients.length;
    }

    Course course(int number) {
        return courses.get(number);
    }

    BitSet everybody() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }

    /** What all of them need of a room. */
    Set<String> needs() {
        return needs;
    }

    /** Those who can come then. */
    BitSet there(BitSet able, int day, int start, int minutes) {
        BitSet left = (BitSet) able.clone();
        for (int i = able.nextSetBit(0); i >= 0; i = able.nextSetBit(i + 1)) {
            if (firstDays[i] > day || !calendar.isThere(patients[i], day, start, start + minutes)) {
                left.clear(i);
            }
        }
        return left;
    }

    /** Those whom a room suits. */
    BitSet inRoom(BitSet able, int room) {
        BitSet left = (BitSet) able.clone();
        left.and(roomSuits[room]);
        return left;
    }

    /** Whether whoever has to be among them is. */
    boolean holdsChosen(BitSet people) {
        return chosen < 0 || people.get(chosen);
    }

    boolean isChosen(int number) {
        return number == chosen;
    }

    /** How many of them wish for other times. */
    int unwished(BitSet people, Place place) {
        int count = 0;
        for (int i = people.nextSetBit(0); i >= 0; i = people.nextSetBit(i + 1)) {
            count +=
                    calendar.wishesFor(patients[i], place.day(), place.start(), place.end())
                            ? 0
                            : 1;
        }
        return count;
    }
}
