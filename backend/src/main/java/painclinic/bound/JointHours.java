package painclinic.bound;

import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The minutes in which a practitioner and a room are there together: at each time at most the
 * smaller of how many practitioners are at work at a site and how many of its rooms suit.
 */
final class JointHours {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final BoundClinic clinic;
    private final SessionTimes times;
    private final List<Treatment> treatments;
    private final List<Practitioner> practitioners;
    private final List<Room> rooms;
    private final int grid;
    private final Map<Stay, BitSet> known = new HashMap<>();
    private final Map<Demand, BitSet> roomsOf = new IdentityHashMap<>();

    JointHours(BoundClinic clinic) {
        this.clinic = clinic;
        this.times = new SessionTimes(clinic.index());
        this.treatments = clinic.treatments();
        this.practitioners = clinic.index().bundle().practitioners();
        this.rooms = clinic.index().bundle().rooms();
        this.grid = clinic.index().bundle().planning().gridMinutes();
    }

    /**
     * Sessions of these treatments that fit alone but not together, for want of rooms where and
     * when the practitioners are.
     *
     * @param holds for each treatment whether it is one of them
     */
    int crowdedOut(boolean[] holds) {
        int most = 0;
        for (BitSet suitable : roomSets(holds)) {
            double owed = 0;
            double longest = 0;
            for (BoundCourse course : clinic.courses()) {
                if (holds[course.treatment()] && isWithin(course, suitable)) {
                    owed += course.most() * course.demand().minutesOfAPlace();
                    longest = Math.max(longest, course.demand().minutesOfAPlace());
                }
            }
            double over = owed - supply(holds, suitable, owed);
            if (over > 0) {
                most = Math.max(most, (int) Math.ceil(over / longest - 1e-6));
            }
        }
        return most;
    }

    /** The rooms of all these treatments, and each set that suits some courses of them. */
    private Set<BitSet> roomSets(boolean[] holds) {
        Set<BitSet> sets = new LinkedHashSet<>();
        BitSet all = new BitSet();
        for (BoundCourse course : clinic.courses()) {
            if (holds[course.treatment()]) {
                BitSet own = roomsOf(course);
                all.or(own);
                sets.add(own);
            }
        }
        sets.add(all);
        return sets;
    }

    /** Not to be changed. */
    private BitSet roomsOf(BoundCourse course) {
        return roomsOf.computeIfAbsent(course.demand(), this::roomsOf);
    }

    private BitSet roomsOf(Demand demand) {
        BitSet own = new BitSet();
        for (Demand.Offer offer : demand.offers()) {
            own.or(clinic.demands().roomSets().get(offer.rooms()));
        }
        return own;
    }

    private boolean isWithin(BoundCourse course, BitSet suitable) {
        BitSet own = (BitSet) roomsOf(course).clone();
        own.andNot(suitable);
        return own.isEmpty();
    }

    /** Minutes there are, or as soon as they are more, what is asked for. */
    private double supply(boolean[] holds, BitSet suitable, double enough) {
        double minutes = bookedElsewhere(holds);
        for (int day = 0; day < clinic.horizonDays() && minutes < enough; day++) {
            minutes += minutesOn(day, holds, suitable);
        }
        return minutes;
    }

    private double minutesOn(int day, boolean[] holds, BitSet suitable) {
        long clinical = 0;
        long[] together = new long[clinic.index().bundle().sites().size()];
        for (int site = 0; site < together.length; site++) {
            String id = clinic.index().bundle().sites().get(site).id();
            int[] atWork = new int[MINUTES_OF_A_DAY / grid + 2];
            for (int number = 0; number < practitioners.size(); number++) {
                if (clinic.shifts().clinicalMinutes(number, day) > 0) {
                    BitSet cells = cells(practitioners.get(number), id, day, holds, suitable);
                    cells.stream().forEach(cell -> atWork[cell]++);
                }
            }
            int here = roomsAt(id, suitable);
            for (int people : atWork) {
                together[site] += (long) Math.min(people, here) * grid;
            }
        }
        for (int number = 0; number < practitioners.size(); number++) {
            clinical += mayGive(number, holds) ? clinic.shifts().clinicalMinutes(number, day) : 0;
        }
        long sum = 0;
        for (long one : together) {
            sum += one;
        }
        return Math.min(sum, clinical);
    }

    private int roomsAt(String site, BitSet suitable) {
        return (int) suitable.stream().filter(room -> rooms.get(room).site().equals(site)).count();
    }

    private boolean mayGive(int number, boolean[] holds) {
        for (int t = 0; t < holds.length; t++) {
            if (holds[t] && practitioners.get(number).skills().contains(treatments.get(t).code())) {
                return true;
            }
        }
        return false;
    }

    /** The steps of the grid in which a practitioner could be in one of these sessions. */
    private BitSet cells(
            Practitioner practitioner, String site, int day, boolean[] holds, BitSet suitable) {
        BitSet cells = new BitSet();
        for (int t = 0; t < holds.length; t++) {
            Treatment treatment = treatments.get(t);
            SessionTimes.Rooms here = times.rooms(treatment, Set.of()).get(site);
            if (holds[t]
                    && here != null
                    && here.numbers().intersects(suitable)
                    && practitioner.skills().contains(treatment.code())) {
                cells.or(
                        known.computeIfAbsent(
                                new Stay(practitioner.id(), site, day, t),
                                unused -> cells(practitioner, site, day, treatment, here)));
            }
        }
        return cells;
    }

    private BitSet cells(
            Practitioner practitioner,
            String site,
            int day,
            Treatment treatment,
            SessionTimes.Rooms here) {
        BitSet cells = new BitSet();
        int length = Math.ceilDiv(treatment.minutes(), grid);
        times.starts(practitioner, site, here)[day].stream()
                .forEach(start -> cells.set(start, start + length));
        return cells;
    }

    private record Stay(String practitioner, String site, int day, int treatment) {}

    /** Booked sessions outside the horizon, or off the grid, take none of the minutes counted. */
    private double bookedElsewhere(boolean[] holds) {
        List<String> codes = new ArrayList<>();
        for (int t = 0; t < holds.length; t++) {
            if (holds[t]) {
                codes.add(treatments.get(t).code());
            }
        }
        double minutes = 0;
        for (Session session : clinic.index().bundle().booked()) {
            boolean counted =
                    clinic.index()
                                    .isInHorizon(
                                            Math.toIntExact(
                                                    session.start().toLocalDate().toEpochDay()))
                            && (session.start().getHour() * 60 + session.start().getMinute()) % grid
                                    == 0;
            if (!counted && codes.contains(session.treatment())) {
                minutes += session.minutes();
            }
        }
        return minutes;
    }
}
