package painclinic.planner.model;

/**
 * Where a session could be: with whom, in which room, when. It is the value the solver assigns. Two
 * appointments of one class session have equal slots.
 *
 * @param practitioner index in {@link ClinicFacts#practitioners()}
 * @param room index in {@link ClinicFacts#rooms()}
 * @param day day of the {@link TimeGrid}
 * @param start first unit
 * @param length units
 * @param classIndex index in {@link ClinicFacts#classes()}, or {@link #ONE_TO_ONE}
 */
public record Slot(int practitioner, int room, int day, int start, int length, int classIndex) {

    public static final int ONE_TO_ONE = -1;

    public int end() {
        return start + length;
    }

    /** The same in another room. */
    public Slot inRoom(int other) {
        return new Slot(practitioner, other, day, start, length, classIndex);
    }

    /** The same with another practitioner. */
    public Slot with(int other) {
        return new Slot(other, room, day, start, length, classIndex);
    }

    /** The same as a session of another class. */
    public Slot inClass(int other) {
        return new Slot(practitioner, room, day, start, length, other);
    }

    public boolean isClass() {
        return classIndex != ONE_TO_ONE;
    }

    public boolean overlaps(Slot other) {
        return day == other.day && start < other.end() && other.start < end();
    }

    /** Whether the two are with the same practitioner, in the same room, at the same start. */
    public boolean isSamePlace(Slot other) {
        return practitioner == other.practitioner
                && room == other.room
                && day == other.day
                && start == other.start;
    }

    @Override
    public int hashCode() {
        int hash = (practitioner * 31 + room) * 31 + classIndex;
        return ((hash * 509) + day) * 127 + start;
    }
}
