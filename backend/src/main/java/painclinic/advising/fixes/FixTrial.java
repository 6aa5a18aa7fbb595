package painclinic.advising.fixes;

import painclinic.advising.desk.PastDays;
import painclinic.advising.fixes.FixIndex.Held;
import painclinic.advising.steps.FixedSession;
import painclinic.advising.steps.ReleasedSession;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;
import painclinic.planner.diary.CourseInsertion;
import painclinic.planner.diary.Diary;
import painclinic.planner.diary.Effort;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A clinic, changed or not, into which courses are put with everything else where it is. Made for
 * one try, or for several that undo what they did.
 */
final class FixTrial {

    private final FixIndex index;
    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final Diary diary;
    private final CourseInsertion insertion;
    private final Map<String, CourseFacts> courses = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Map<Slot, Session>> held = new HashMap<>();

    FixTrial(FixIndex index, ClinicBundle bundle, Collection<String> sought) {
        this.index = index;
        FixClinic clinic = FixClinic.of(index, bundle, sought);
        this.facts = ClinicFactsReader.read(clinic.reduced());
        this.grid = facts.grid();
        this.diary = new Diary(facts);
        PastDays.close(diary, index.earliest());
        this.insertion = new CourseInsertion(diary, diary.facts().weights());
        for (CourseFacts course : facts.courses()) {
            courses.put(course.id(), course);
        }
        for (ClassFacts each : facts.classes()) {
            if (each.bookedId() != null) {
                classes.put(each.bookedId(), each.index());
            }
        }
        fill(clinic);
    }

    private void fill(FixClinic clinic) {
        boolean[] practitioners = clinic.practitionersWhoMatter();
        boolean[] rooms = clinic.roomsThatMatter();
        for (Held one : index.held()) {
            boolean known = false;
            for (Attendee attendee : one.session().attendees()) {
                known |= clinic.holds(attendee.course());
            }
            if (known || practitioners[one.practitioner()] || rooms[one.room()]) {
                fill(clinic, one, known);
            }
        }
    }

    private void fill(FixClinic clinic, Held one, boolean known) {
        Session session = one.session();
        boolean kept = session.classId() != null && clinic.keepsClasses(session.treatment());
        Slot slot = slot(one, kept);
        if (!known && !kept) {
            diary.place(course(FixClinic.STAND_IN), slot);
            return;
        }
        for (Attendee attendee : session.attendees()) {
            if (clinic.holds(attendee.course())) {
                diary.place(course(attendee.course()), slot);
                held.computeIfAbsent(attendee.course(), id -> new HashMap<>()).put(slot, session);
            } else {
                diary.place(course(FixClinic.STAND_IN), slot);
            }
        }
    }

    private Slot slot(Held one, boolean kept) {
        return new Slot(
                one.practitioner(),
                one.room(),
                one.day(),
                grid.unit(one.session().start().toLocalTime()),
                grid.length(one.session().minutes()),
                kept ? classOf(one.session()) : Slot.ONE_TO_ONE);
    }

    private int classOf(Session session) {
        return Objects.requireNonNull(classes.get(session.classId()));
    }

    CourseFacts course(String id) {
        return Objects.requireNonNull(courses.get(id), id);
    }

    Diary diary() {
        return diary;
    }

    ClinicFacts facts() {
        return facts;
    }

    /** The slots a course has now. */
    List<Slot> slots(String course) {
        return List.copyOf(diary.slotsOf(course(course)));
    }

    /** The session behind a slot that a course had from the first. */
    Session session(String course, Slot slot) {
        return Objects.requireNonNull(
                held.getOrDefault(course, Map.of()).get(slot), "no such session");
    }

    /** The slot of a session that a course has from the first. */
    Slot slotOf(String course, Session session) {
        return held.getOrDefault(course, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(session.id()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Puts the missing sessions of a course in, beside those it has; where that leaves some without
     * a place, those it has that are not booked are put anew, if then more have one.
     */
    void insert(String id) {
        add(id);
        CourseFacts course = course(id);
        List<Slot> beside = slots(id);
        if (beside.size() >= course.owed()) {
            return;
        }
        for (Slot slot : beside) {
            if (!isBooked(id, slot)) {
                diary.remove(course, slot);
            }
        }
        add(id);
        if (diary.slotsOf(course).size() <= beside.size()) {
            restore(id, beside);
        }
    }

    /** Puts the missing sessions of a course in, beside those it has. */
    void add(String id) {
        insertion.insert(course(id), Effort.EXHAUSTIVE, new SplittableRandom(1));
    }

    void remove(String id, Slot slot) {
        diary.remove(course(id), slot);
    }

    /** Gives a course exactly these slots. */
    void restore(String id, List<Slot> slots) {
        CourseFacts course = course(id);
        for (Slot slot : slots(id)) {
            if (!slots.contains(slot)) {
                diary.remove(course, slot);
            }
        }
        for (Slot slot : slots) {
            if (!diary.slotsOf(course).contains(slot)) {
                diary.place(course, slot);
            }
        }
    }

    private boolean isBooked(String id, Slot slot) {
        Session session = held.getOrDefault(id, Map.of()).get(slot);
        return session != null && index.isBooked(session, id);
    }

    /** What became of some courses since the trial was made. */
    FixOutcome outcome(String first, Collection<String> others) {
        List<String> ids = new ArrayList<>(List.of(first));
        ids.addAll(others);
        List<FixedSession> sessions = new ArrayList<>();
        List<ReleasedSession> released = new ArrayList<>();
        Map<Integer, String> newClasses = new HashMap<>();
        for (String id : ids) {
            Map<Slot, Session> before = held.getOrDefault(id, Map.of());
            List<Slot> now = inOrder(slots(id));
            for (Slot slot : now) {
                if (!before.containsKey(slot)) {
                    sessions.add(fixed(id, slot, newClasses));
                }
            }
            for (Slot slot : inOrder(before.keySet())) {
                if (!now.contains(slot)) {
                    Session session = session(id, slot);
                    released.add(new ReleasedSession(id, session.id(), session.start()));
                }
            }
        }
        int placed = slots(first).size() - held.getOrDefault(first, Map.of()).size();
        return new FixOutcome(placed, sessions, released);
    }

    private static List<Slot> inOrder(Collection<Slot> slots) {
        return slots.stream()
                .sorted(Comparator.comparingInt(Slot::day).thenComparingInt(Slot::start))
                .toList();
    }

    private FixedSession fixed(String id, Slot slot, Map<Integer, String> newClasses) {
        return new FixedSession(
                id,
                grid.moment(slot.day(), slot.start()),
                grid.unitMinutes() * slot.length(),
                facts.practitioners()[slot.practitioner()].id(),
                facts.rooms()[slot.room()].id(),
                slot.isClass() ? className(slot.classIndex(), newClasses) : null);
    }

    private String className(int classIndex, Map<Integer, String> newClasses) {
        String booked = facts.classes()[classIndex].bookedId();
        return booked != null
                ? booked
                : newClasses.computeIfAbsent(classIndex, unused -> freeClass(newClasses.values()));
    }

    private String freeClass(Collection<String> taken) {
        int number = taken.size() + 1;
        while (index.isClassId("class%03d".formatted(number))
                || taken.contains("class%03d".formatted(number))) {
            number++;
        }
        return "class%03d".formatted(number);
    }
}
