package painclinic.planner;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.RoomFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.search.PlanStart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a schedule back into the plan that it could have been written from. */
final class PlanOf {

    private final ClinicFacts facts;
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Integer> practitioners;
    private final Map<String, Integer> rooms;

    private PlanOf(ClinicFacts facts) {
        this.facts = facts;
        practitioners =
                Arrays.stream(facts.practitioners())
                        .collect(Collectors.toMap(PractitionerFacts::id, PractitionerFacts::index));
        rooms =
                Arrays.stream(facts.rooms())
                        .collect(Collectors.toMap(RoomFacts::id, RoomFacts::index));
        for (ClassFacts each : facts.classes()) {
            if (each.bookedId() != null) {
                classes.put(each.bookedId(), each.index());
            }
        }
    }

    static ClinicPlan of(ClinicBundle bundle, ClinicSchedule schedule) {
        ClinicFacts facts = ClinicFactsReader.read(bundle);
        ClinicPlan plan = PlanStart.of(bundle, facts);
        new PlanOf(facts).fill(plan, promised(bundle), schedule);
        return plan;
    }

    private static Set<String> promised(ClinicBundle bundle) {
        Set<String> promised = new HashSet<>();
        for (Session session : bundle.booked()) {
            for (Attendee attendee : session.attendees()) {
                promised.add(session.id() + " " + attendee.course());
            }
        }
        return promised;
    }

    private void fill(ClinicPlan plan, Set<String> promised, ClinicSchedule schedule) {
        Map<String, Deque<Appointment>> open = new HashMap<>();
        for (Appointment appointment : plan.getAppointments()) {
            if (!appointment.isBooked()) {
                open.computeIfAbsent(appointment.getCourse().id(), id -> new ArrayDeque<>())
                        .add(appointment);
            }
        }
        for (Session session : schedule.sessions()) {
            Slot slot = slot(session);
            for (Attendee attendee : session.attendees()) {
                if (!promised.contains(session.id() + " " + attendee.course())) {
                    open.getOrDefault(attendee.course(), new ArrayDeque<>())
                            .removeFirst()
                            .setSlot(slot);
                }
            }
        }
    }

    private Slot slot(Session session) {
        return new Slot(
                practitioners.getOrDefault(session.practitioner(), -1),
                rooms.getOrDefault(session.room(), -1),
                facts.grid().day(session.start().toLocalDate()),
                facts.grid().unit(session.start().toLocalTime()),
                facts.grid().length(session.minutes()),
                session.classId() == null
                        ? Slot.ONE_TO_ONE
                        : classOf(session.classId(), session.treatment()));
    }

    /** A new class may be any of its treatment: what it is like follows from its sessions alone. */
    private int classOf(String id, String treatment) {
        Integer known = classes.get(id);
        if (known == null) {
            known =
                    Arrays.stream(facts.classes())
                            .filter(each -> each.treatment().code().equals(treatment))
                            .map(ClassFacts::index)
                            .filter(index -> !classes.containsValue(index))
                            .findFirst()
                            .orElseThrow();
            classes.put(id, known);
        }
        return known;
    }
}
