package painclinic.advising.places;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.ClassChoice;
import painclinic.advising.desk.CourseCosts;
import painclinic.advising.desk.HalfDay;
import painclinic.advising.desk.RoomRegret;
import painclinic.advising.desk.ScheduleBook;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.bundle.CostWeights;
import painclinic.planner.diary.Places;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.DaySheet;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The cheapest places for one more session of a course, as the desk is now. Days of practitioners
 * are looked at in the order of what they cost at least, until none can be among the cheapest.
 */
final class OpenPlaces {

    private static final int QUARTER = 15;

    private final ClinicFacts facts;
    private final CostWeights weights;
    private final ScheduleBook book;
    private final TimeGrid grid;
    private final Places places;
    private final ClassChoice classes;
    private final CourseFacts course;
    private final CourseCosts costs;
    private final @Nullable Slot except;
    private final Cheapest cheapest;
    private final long[] dayCosts;
    private final long[][] patient;

    private OpenPlaces(
            ScheduleDesk desk,
            ClassChoice classes,
            CourseFacts course,
            @Nullable Slot except,
            int most,
            boolean spread) {
        this.facts = desk.facts();
        this.weights = facts.weights();
        this.book = desk.book();
        this.grid = facts.grid();
        this.places = new Places(desk.diary());
        this.classes = classes;
        this.course = course;
        this.costs = new CourseCosts(facts, course, book.slotsOf(course));
        this.except = except;
        this.cheapest = new Cheapest(most, spread ? this::halfDay : slot -> slot);
        this.dayCosts = new long[grid.days()];
        this.patient = new long[grid.days()][grid.words()];
    }

    /**
     * The cheapest slots, at most so many, the cheapest first.
     *
     * @param except a place that is not wanted, or null
     * @param spread whether each is on another day, or in another half of it
     */
    static List<Slot> of(
            ScheduleDesk desk,
            ClassChoice classes,
            CourseFacts course,
            @Nullable Slot except,
            int most,
            boolean spread) {
        OpenPlaces open = new OpenPlaces(desk, classes, course, except, most, spread);
        open.readDays();
        if (course.treatment().group()) {
            open.offerSeats();
        }
        open.offerSessions();
        return open.cheapest.slots();
    }

    private Object halfDay(Slot slot) {
        boolean morning =
                grid.moment(slot.day(), slot.start()).toLocalTime().isBefore(HalfDay.NOON);
        return 2 * slot.day() + (morning ? 0 : 1);
    }

    private void readDays() {
        for (int day = 0; day < grid.days(); day++) {
            dayCosts[day] = CourseCosts.FORBIDDEN;
            if (places.patient(course, day, patient[day])) {
                dayCosts[day] = costs.day(day);
                clearOwnSessions(day);
            }
        }
    }

    private void clearOwnSessions(int day) {
        for (Slot slot : book.slotsOf(course)) {
            if (slot.day() == day) {
                int from = Math.max(0, slot.start() - course.treatment().length() + 1);
                Bits.clear(patient[day], 0, from, slot.end());
            }
        }
    }

    private boolean comes(int day, int start) {
        return grid.plans(day)
                && dayCosts[day] != CourseCosts.FORBIDDEN
                && Bits.get(patient[day], 0, start);
    }

    private void offerSeats() {
        for (int each : book.runningClasses()) {
            if (facts.classes()[each].treatment() == course.treatment()) {
                for (Slot slot : book.classSessions(each)) {
                    if (comes(slot.day(), slot.start())
                            && book.attendees(slot).size() < facts.seats(slot)
                            && course.needs().suitableRooms()[slot.room()]) {
                        offer(
                                slot,
                                dayCosts[slot.day()]
                                        + costs.time(slot.day(), slot.start())
                                        + costs.inClass(each, slot.day()));
                    }
                }
            }
        }
    }

    private void offerSessions() {
        List<Cell> cells = cells();
        cells.sort(
                Comparator.comparingLong(Cell::least)
                        .thenComparingInt(Cell::day)
                        .thenComparingInt(Cell::practitioner)
                        .thenComparingInt(Cell::site));
        for (Cell cell : cells) {
            if (cell.least() > cheapest.limit()) {
                return;
            }
            offer(cell);
        }
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        long[] ofPractitioners = ofPractitioners();
        for (int day = 0; day < grid.days(); day++) {
            long least = dayCosts[day] == CourseCosts.FORBIDDEN ? dayCosts[day] : cheapestTime(day);
            if (least == CourseCosts.FORBIDDEN) {
                continue;
            }
            for (int practitioner : course.needs().practitioners()) {
                for (int site : facts.practitioners()[practitioner].sites()) {
                    if (course.needs().roomsAt(site).length > 0) {
                        long base = dayCosts[day] + ofPractitioners[practitioner];
                        cells.add(
                                new Cell(
                                        practitioner,
                                        site,
                                        day,
                                        base,
                                        base + least - mostIdleSaved()));
                    }
                }
            }
        }
        return cells;
    }

    private long[] ofPractitioners() {
        long[] points = new long[facts.practitioners().length];
        for (int practitioner : course.needs().practitioners()) {
            points[practitioner] =
                    overload(practitioner)
                            + (course.treatment().group()
                                    ? weights.classRun()
                                    : costs.practitioner(practitioner, 0));
        }
        return points;
    }

    private long overload(int practitioner) {
        PractitionerFacts who = facts.practitioners()[practitioner];
        long booked = book.bookedMinutes(practitioner);
        return weights.overload()
                * (who.percentOver(booked + course.treatment().minutes())
                        - who.percentOver(booked));
    }

    private long cheapestTime(int day) {
        long least = CourseCosts.FORBIDDEN;
        int start = Bits.nextSet(patient[day], 0, 0, grid.units());
        while (start < grid.units()) {
            least = Math.min(least, costs.time(day, start));
            start = Bits.nextSet(patient[day], 0, start + 1, grid.units());
        }
        return least;
    }

    /** A session can make one gap shorter, by its length and what rounding gives. */
    private long mostIdleSaved() {
        return (long) weights.idle() * (course.treatment().minutes() / QUARTER + 2);
    }

    private void offer(Cell cell) {
        long[] free = patient[cell.day()].clone();
        if (!places.practitioner(course, cell.practitioner(), cell.site(), cell.day(), free)) {
            return;
        }
        List<Slot> others = book.practitionerDay(cell.practitioner(), cell.day());
        long before = dayPoints(others);
        int start = Bits.nextSet(free, 0, 0, grid.units());
        for (; start < grid.units(); start = Bits.nextSet(free, 0, start + 1, grid.units())) {
            int room = room(cell, start, others);
            if (room >= 0) {
                Slot slot = slot(cell, room, start);
                List<Slot> all = new ArrayList<>(others);
                all.add(slot);
                long points = cell.base() + costs.time(cell.day(), start) + dayPoints(all) - before;
                offerSession(slot, points);
            }
        }
    }

    private void offerSession(Slot slot, long points) {
        if (course.treatment().group()) {
            ClassChoice.Choice choice = classes.choose(course, costs, slot);
            offer(choice.slot(), points + choice.points());
        } else {
            offer(slot, points);
        }
    }

    private void offer(Slot slot, long points) {
        if (except == null || !except.isSamePlace(slot)) {
            cheapest.offer(slot, points);
        }
    }

    private long dayPoints(List<Slot> slots) {
        if (slots.isEmpty()) {
            return 0;
        }
        DaySheet sheet = DaySheet.of(facts, slots);
        return (long) weights.idle() * sheet.idleQuarters()
                + (long) weights.roomSwitch() * sheet.roomSwitches();
    }

    /** The cheapest free room: one used that day already, else the plainest; or -1. */
    private int room(Cell cell, int start, List<Slot> others) {
        int chosen = -1;
        int least = Integer.MAX_VALUE;
        for (int room : course.needs().roomsAt(cell.site())) {
            int regret = RoomRegret.of(facts, room, others);
            if (regret < least && places.roomIsFree(course, room, cell.day(), start)) {
                least = regret;
                chosen = room;
            }
        }
        return chosen;
    }

    private Slot slot(Cell cell, int room, int start) {
        return new Slot(
                cell.practitioner(),
                room,
                cell.day(),
                start,
                course.treatment().length(),
                Slot.ONE_TO_ONE);
    }

    /**
     * A practitioner's day at a site: what any place in it costs before its time is looked at, and
     * what it costs at least.
     */
    private record Cell(int practitioner, int site, int day, long base, long least) {}
}
