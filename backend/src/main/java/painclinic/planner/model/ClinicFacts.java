package painclinic.planner.model;

import painclinic.bundle.CostWeights;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A bundle in the planner's numbers: everything that does not change while planning. Masks hold one
 * bit per unit of a day, day after day.
 */
public final class ClinicFacts {

    private final TimeGrid grid;
    private final TreatmentFacts[] treatments;
    private final PractitionerFacts[] practitioners;
    private final RoomFacts[] rooms;
    private final CourseFacts[] courses;
    private final ClassFacts[] classes;
    private final StartMasks masks;
    private final int[][] classesByTreatment;
    private final Map<Weekly, Integer> newClasses = new HashMap<>();
    private final int siteCount;
    private final HeldSessions held;
    private final int[][] travelUnits;
    private final boolean travels;
    private final Map<Slot, Integer> bookedPeople;
    private final CostWeights weights;

    ClinicFacts(
            TimeGrid grid,
            TreatmentFacts[] treatments,
            PractitionerFacts[] practitioners,
            RoomFacts[] rooms,
            CourseFacts[] courses,
            ClassFacts[] classes,
            StartMasks masks,
            HeldSessions held,
            int[][] travelUnits,
            Map<Slot, Integer> bookedPeople,
            CostWeights weights) {
        this.weights = weights;
        this.held = held;
        this.travelUnits = travelUnits;
        this.travels = Arrays.stream(travelUnits).flatMapToInt(Arrays::stream).anyMatch(t -> t > 0);
        this.bookedPeople = bookedPeople;
        this.grid = grid;
        this.treatments = treatments;
        this.practitioners = practitioners;
        this.rooms = rooms;
        this.courses = courses;
        this.classes = classes;
        this.masks = masks;
        this.classesByTreatment = new int[treatments.length][];
        for (TreatmentFacts treatment : treatments) {
            classesByTreatment[treatment.index()] =
                    IntStream.range(0, classes.length)
                            .filter(i -> classes[i].treatment() == treatment)
                            .toArray();
        }
        for (ClassFacts each : classes) {
            if (each.bookedId() == null) {
                newClasses.put(Weekly.of(each), each.index());
            }
        }
        this.siteCount = Arrays.stream(rooms).mapToInt(room -> room.site() + 1).max().orElse(0);
    }

    /** What makes a plan good. */
    public CostWeights weights() {
        return weights;
    }

    public TimeGrid grid() {
        return grid;
    }

    public TreatmentFacts[] treatments() {
        return treatments;
    }

    public PractitionerFacts[] practitioners() {
        return practitioners;
    }

    public RoomFacts[] rooms() {
        return rooms;
    }

    public CourseFacts[] courses() {
        return courses;
    }

    /** Classes that run already, then all that could. */
    public ClassFacts[] classes() {
        return classes;
    }

    /** The indices of a treatment's classes. */
    public int[] classesOf(TreatmentFacts treatment) {
        return classesByTreatment[treatment.index()];
    }

    /** The class that is not booked and would have this leader, room and weekly time, or -1. */
    public int newClass(
            TreatmentFacts treatment, int practitioner, int room, int weekday, int start) {
        return newClasses.getOrDefault(
                new Weekly(treatment.index(), practitioner, room, weekday, start), -1);
    }

    /** Site indices are below this number. */
    public int siteCount() {
        return siteCount;
    }

    public StartMasks masks() {
        return masks;
    }

    /** What is decided already and planned around. */
    public HeldSessions held() {
        return held;
    }

    /** Whether it takes time to get from some site to another. */
    public boolean travels() {
        return travels;
    }

    /** The units a practitioner needs from the room of one slot to that of another. */
    public int travelUnits(int fromRoom, int toRoom) {
        return travels ? travelUnits[rooms[fromRoom].site()][rooms[toRoom].site()] : 0;
    }

    /** The same to a site. */
    public int travelUnitsTo(int fromRoom, int site) {
        return travels ? travelUnits[rooms[fromRoom].site()][site] : 0;
    }

    /** Whether some room has to be made ready between sessions. */
    public boolean hasTurnover() {
        return Arrays.stream(rooms).anyMatch(room -> room.turnover() > 0);
    }

    /**
     * How many people a session in this slot holds with one leader; a booked one at least those it
     * has.
     */
    public int seats(Slot slot) {
        if (!slot.isClass()) {
            return 1;
        }
        int seats =
                Math.min(
                        classes[slot.classIndex()].treatment().groupMax(),
                        rooms[slot.room()].capacity());
        return bookedPeople.isEmpty() ? seats : Math.max(seats, bookedPeople.getOrDefault(slot, 0));
    }

    /** How many wishes of the patient a slot leaves unmet: up to 3. */
    public int unwished(CourseFacts course, Slot slot) {
        int count = isPreferredTime(course, slot) ? 0 : 1;
        int site = course.needs().preferredSite();
        count += site == CourseFacts.NONE || site == rooms[slot.room()].site() ? 0 : 1;
        int wished = course.needs().preferredPractitioner();
        return wished == CourseFacts.NONE || slot.isClass() || wished == slot.practitioner()
                ? count
                : count + 1;
    }

    /** Whether the patient has no wish for a time, or this is one. */
    public boolean isPreferredTime(CourseFacts course, Slot slot) {
        long[] preferred = course.needs().preferredStarts();
        int offset = grid.weekday(slot.day()) * grid.words();
        return preferred == null || Bits.get(preferred, offset, slot.start());
    }

    /**
     * Whether the practitioner is qualified, registered, at work at the room's site and the site is
     * open.
     */
    public boolean practitionerCanGive(CourseFacts course, Slot slot) {
        long[] starts =
                masks.practitioner(
                        slot.practitioner(), course.treatment().index(), rooms[slot.room()].site());
        return starts != StartMasks.NEVER
                && isAllowed(course, slot.practitioner())
                && Bits.get(starts, slot.day() * grid.words(), slot.start());
    }

    private static boolean isAllowed(CourseFacts course, int practitioner) {
        for (int allowed : course.needs().practitioners()) {
            if (allowed == practitioner) {
                return true;
            }
        }
        return false;
    }

    /** Whether the room has what treatment and patient need and is not closed then. */
    public boolean roomSuits(CourseFacts course, Slot slot) {
        return course.needs().suitableRooms()[slot.room()]
                && Bits.get(
                        masks.room(slot.room(), course.treatment().index()),
                        slot.day() * grid.words(),
                        slot.start());
    }

    /** Whether the patient is there and can come at that time. */
    public boolean patientCanCome(CourseFacts course, Slot slot) {
        long[] possible = course.needs().possibleStarts();
        return !course.needs().isAway(slot.day())
                && (possible == null
                        || Bits.get(
                                possible, grid.weekday(slot.day()) * grid.words(), slot.start()));
    }

    /** What tells one class that is not booked from another. */
    private record Weekly(int treatment, int practitioner, int room, int weekday, int start) {

        static Weekly of(ClassFacts each) {
            return new Weekly(
                    each.treatment().index(),
                    each.practitioner(),
                    each.room(),
                    each.weekday(),
                    each.start());
        }
    }
}
