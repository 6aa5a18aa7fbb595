package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;
import painclinic.planner.diary.CourseInsertion;
import painclinic.planner.diary.Diary;
import painclinic.planner.diary.Effort;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PossibleSlots;
import painclinic.planner.model.Slot;
import painclinic.planner.repair.RepairUnit.Placed;
import painclinic.planner.search.PlanStart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The plan that is mended: what stays, what was hit, and what is owed again. */
final class RepairPlan {

    private final ClinicFacts facts;
    private final Map<String, CourseFacts> courses = new HashMap<>();
    private final RepairDiary diary;
    private final RepairLimits limits;
    private final List<RepairUnit> units = new ArrayList<>();
    private final List<Placed> pinned = new ArrayList<>();
    private int sessionsHit;
    private int placesHit;

    private RepairPlan(
            ChangedClinic clinic,
            ClinicBundle ahead,
            List<Session> ledBySeveral,
            ClinicFacts facts,
            RepairLimits limits,
            Function<Session, Slot> slots) {
        this.facts = facts;
        this.limits = limits;
        for (CourseFacts course : facts.courses()) {
            courses.put(course.id(), course);
        }
        List<Session> remaining = new ArrayList<>(clinic.remaining());
        remaining.removeIf(one -> clinic.isOfCohort(one) || clinic.isLedBySeveral(one));
        remaining.addAll(ledBySeveral);
        Diary all = new Diary(facts);
        diary =
                new RepairDiary(
                        all,
                        new CourseCost(facts, facts.weights(), toldPlaces(remaining, slots)),
                        limits);
        HitPlaces hits = new HitPlaces(clinic, ahead, facts, slots);
        for (Session session : remaining) {
            if (clinic.isLedBySeveral(session)) {
                stay(session, slots.apply(session));
            } else {
                read(session, slots.apply(session), hits.of(session), clinic.hasBegun(session));
            }
        }
        owedAgain(ahead.booked(), remaining);
        limits.tell(all);
    }

    /**
     * @param ledBySeveral sessions with several leaders, which are mended already and stay
     */
    static RepairPlan of(
            ChangedClinic clinic,
            ClinicBundle ahead,
            List<Session> ledBySeveral,
            ClinicFacts facts,
            RepairLimits limits) {
        return new RepairPlan(clinic, ahead, ledBySeveral, facts, limits, PlanStart.slots(facts));
    }

    private Slot[][] toldPlaces(List<Session> remaining, Function<Session, Slot> slots) {
        List<List<Slot>> byCourse = new ArrayList<>();
        for (int i = 0; i < facts.courses().length; i++) {
            byCourse.add(new ArrayList<>());
        }
        for (Session session : remaining) {
            Slot slot = slots.apply(session);
            for (Attendee place : session.attendees()) {
                byCourse.get(course(place).index()).add(slot);
            }
        }
        Comparator<Slot> byTime = Comparator.comparingInt(Slot::day).thenComparingInt(Slot::start);
        return byCourse.stream()
                .map(list -> list.stream().sorted(byTime).toArray(Slot[]::new))
                .toArray(Slot[][]::new);
    }

    private void stay(Session session, Slot slot) {
        session.attendees().forEach(place -> diary.diary().place(course(place), slot));
    }

    private void read(Session session, Slot slot, Set<String> hit, boolean begun) {
        List<CourseFacts> released = new ArrayList<>();
        for (Attendee place : session.attendees()) {
            CourseFacts course = course(place);
            if (hit.contains(place.course())) {
                released.add(course);
                continue;
            }
            diary.diary().place(course, slot);
            if (!begun && facts.grid().plans(slot.day())) {
                pinned.add(new Placed(course, slot));
            }
        }
        if (released.isEmpty()) {
            return;
        }
        sessionsHit++;
        placesHit += released.size();
        if (released.size() == session.attendees().size()) {
            units.add(new RepairUnit(released, slot));
        } else {
            released.forEach(course -> units.add(new RepairUnit(List.of(course), slot)));
        }
    }

    /** Places that the changes themselves give up are owed again. */
    private void owedAgain(List<Session> told, List<Session> remaining) {
        Map<String, Integer> gone = new HashMap<>();
        told.forEach(session ->
                session.attendees().forEach(place -> gone.merge(place.course(), 1, Integer::sum)));
        remaining.forEach(session ->
                session.attendees().forEach(place -> gone.merge(place.course(), -1, Integer::sum)));
        for (CourseFacts course : facts.courses()) {
            for (int i = 0; i < gone.getOrDefault(course.id(), 0); i++) {
                units.add(new RepairUnit(List.of(course), null));
            }
        }
    }

    private CourseFacts course(Attendee place) {
        CourseFacts course = courses.get(place.course());
        if (course == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(place.course()));
        }
        return course;
    }

    RepairDiary diary() {
        return diary;
    }

    List<RepairUnit> units() {
        return units;
    }

    /** The places that stay and are still to come. */
    List<Placed> pinned() {
        return pinned;
    }

    int sessionsHit() {
        return sessionsHit;
    }

    int placesHit() {
        return placesHit;
    }

    /** Uses what has come free after today for courses that had no place for all their sessions. */
    void fill(RandomGenerator random, BooleanSupplier ended) {
        if (courses.isEmpty()) {
            return;
        }
        limits.closeToday(diary.diary());
        CourseInsertion insertion = new CourseInsertion(diary.diary(), facts.weights());
        for (CourseFacts course : facts.courses()) {
            if (isShort(course) && !ended.getAsBoolean() && diary.cheapest(course) != null) {
                insertion.insert(course, Effort.THOROUGH, random);
            }
            while (isShort(course) && !ended.getAsBoolean()) {
                Slot slot = diary.cheapest(course);
                if (slot == null) {
                    break;
                }
                diary.place(course, slot);
            }
        }
    }

    private boolean isShort(CourseFacts course) {
        return diary.diary().slotsOf(course).size() < course.owed();
    }

    /** The plan as it is now; of the places in it, only those before the days ahead are fixed. */
    ClinicPlan finished() {
        List<Appointment> appointments = new ArrayList<>();
        for (CourseFacts course : facts.courses()) {
            PossibleSlots possible = new PossibleSlots(facts, course);
            List<Slot> slots = diary.diary().slotsOf(course);
            for (int i = 0; i < Math.max(slots.size(), course.owed()); i++) {
                Slot slot = i < slots.size() ? slots.get(i) : null;
                appointments.add(appointment(appointments.size(), course, possible, slot));
            }
        }
        return new ClinicPlan(facts, appointments);
    }

    private Appointment appointment(
            int id, CourseFacts course, PossibleSlots possible, @Nullable Slot slot) {
        if (slot != null && !facts.grid().plans(slot.day())) {
            return Appointment.booked(id, course, slot);
        }
        Appointment appointment = new Appointment(id, course, possible);
        appointment.setSlot(slot);
        return appointment;
    }
}
