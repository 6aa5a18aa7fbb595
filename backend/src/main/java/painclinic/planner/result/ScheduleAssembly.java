package painclinic.planner.result;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.bundle.UnscheduledSession;
import painclinic.planner.diary.Diary;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.search.PlanStart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes a plan as a schedule: sessions in order of time, numbered by date within each course,
 * booked ones under their own ids.
 */
public final class ScheduleAssembly {

    private final ClinicBundle bundle;
    private final ClinicFacts facts;
    private final ClinicPlan plan;
    private final Consumer<Diary> limits;
    private final Map<Slot, String> bookedIds = new HashMap<>();
    private final Set<String> takenIds = new HashSet<>();
    private final Map<String, List<String>> coLeaders = new HashMap<>();
    private final Set<String> programmes;
    private final Map<String, String> treatmentOfCourse = new HashMap<>();
    private @Nullable MissingReasons reasons;
    private final Map<Integer, String> classIds = new HashMap<>();

    private ScheduleAssembly(ClinicBundle bundle, ClinicPlan plan, Consumer<Diary> limits) {
        this.bundle = bundle;
        this.limits = limits;
        this.facts = plan.getFacts();
        this.plan = plan;
        Function<Session, Slot> slots = PlanStart.slots(facts);
        this.programmes = ToldCohorts.programmes(bundle);
        for (Session session : bundle.booked()) {
            takenIds.add(session.id());
            if (!programmes.contains(session.treatment())) {
                Slot slot = slots.apply(session);
                bookedIds.put(slot, session.id());
                coLeaders.put(session.id(), session.coLeaders());
            }
        }
        for (CourseFacts course : facts.courses()) {
            treatmentOfCourse.put(course.id(), course.treatment().code());
        }
    }

    /** The schedule of a plan for the bundle it was made from. */
    public static ClinicSchedule of(ClinicBundle bundle, ClinicPlan plan) {
        return of(bundle, plan, diary -> {});
    }

    /** The same for a plan whose diary had to keep to more than the bundle says. */
    public static ClinicSchedule of(ClinicBundle bundle, ClinicPlan plan, Consumer<Diary> limits) {
        return new ScheduleAssembly(bundle, plan, limits).assemble();
    }

    private ClinicSchedule assemble() {
        Map<CourseFacts, List<Slot>> byCourse = slotsByCourse();
        Map<Slot, List<Attendee>> attendees = new HashMap<>();
        List<UnscheduledSession> unscheduled = new ArrayList<>();
        byCourse.forEach((course, slots) -> {
            int number = course.history().delivered();
            for (Slot slot : slots) {
                attendees
                        .computeIfAbsent(slot, s -> new ArrayList<>())
                        .add(new Attendee(course.id(), ++number));
            }
            int last = course.history().delivered() + course.owed();
            List<String> why = number < last ? reasons().of(course) : List.of();
            while (number < last) {
                unscheduled.add(new UnscheduledSession(course.id(), ++number, why));
            }
        });
        return new ClinicSchedule(sessions(attendees), unscheduled, bundle.version());
    }

    private MissingReasons reasons() {
        if (reasons == null) {
            reasons = new MissingReasons(plan, limits);
        }
        return reasons;
    }

    private Map<CourseFacts, List<Slot>> slotsByCourse() {
        Map<CourseFacts, List<Slot>> byCourse =
                new TreeMap<>(Comparator.comparingInt(CourseFacts::index));
        for (Appointment appointment : plan.getAppointments()) {
            List<Slot> slots =
                    byCourse.computeIfAbsent(appointment.getCourse(), c -> new ArrayList<>());
            if (appointment.isPlaced()) {
                slots.add(appointment.place());
            }
        }
        byCourse.values()
                .forEach(slots ->
                        slots.sort(
                                Comparator.comparingInt(Slot::day).thenComparingInt(Slot::start)));
        return byCourse;
    }

    private List<Session> sessions(Map<Slot, List<Attendee>> attendees) {
        List<Slot> slots = new ArrayList<>(attendees.keySet());
        slots.sort(
                Comparator.comparingInt(Slot::day)
                        .thenComparingInt(Slot::start)
                        .thenComparingInt(Slot::room)
                        .thenComparingInt(Slot::practitioner)
                        .thenComparingInt(Slot::classIndex));
        List<Session> sessions = new ArrayList<>(slots.size());
        int next = 1;
        for (Slot slot : slots) {
            List<Attendee> people = attendees.getOrDefault(slot, List.of());
            String id = bookedIds.get(slot);
            while (id == null) {
                String candidate = "s%05d".formatted(next++);
                id = takenIds.add(candidate) ? candidate : null;
            }
            sessions.add(session(id, slot, people));
        }
        return sessions;
    }

    private Session session(String id, Slot slot, List<Attendee> people) {
        LocalDateTime start = facts.grid().moment(slot.day(), slot.start());
        return new Session(
                id,
                treatmentOfCourse.getOrDefault(people.getFirst().course(), ""),
                start,
                facts.grid().unitMinutes() * slot.length(),
                facts.rooms()[slot.room()].id(),
                facts.practitioners()[slot.practitioner()].id(),
                slot.isClass() ? classId(slot.classIndex()) : null,
                people,
                coLeaders.getOrDefault(id, List.of()));
    }

    private String classId(int classIndex) {
        return classIds.computeIfAbsent(classIndex, this::newClassId);
    }

    private String newClassId(int classIndex) {
        String booked = facts.classes()[classIndex].bookedId();
        if (booked != null) {
            return booked;
        }
        Set<String> names = new HashSet<>(classIds.values());
        bundle.booked().forEach(session -> names.add(String.valueOf(session.classId())));
        int number = classIds.size() + 1;
        while (names.contains("class%03d".formatted(number))) {
            number++;
        }
        return "class%03d".formatted(number);
    }
}
