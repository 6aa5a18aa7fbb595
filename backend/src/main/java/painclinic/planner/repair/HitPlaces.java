package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which places can no longer be what they were, now that the clinic has changed. */
final class HitPlaces {

    private final ChangedClinic clinic;
    private final ClinicFacts facts;
    private final Function<Session, Slot> slots;
    private final Map<String, Practitioner> practitioners = new HashMap<>();
    private final Map<String, Room> rooms = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Patient> patients = new HashMap<>();
    private final Map<String, String> patientOf = new HashMap<>();
    private final Map<String, CourseFacts> courses = new HashMap<>();

    /**
     * @param changed the records after the changes
     * @param slots the slot of a session that people were told
     */
    HitPlaces(
            ChangedClinic clinic,
            ClinicBundle changed,
            ClinicFacts facts,
            Function<Session, Slot> slots) {
        this.clinic = clinic;
        this.facts = facts;
        this.slots = slots;
        changed.practitioners().forEach(one -> practitioners.put(one.id(), one));
        changed.rooms().forEach(one -> rooms.put(one.id(), one));
        changed.sites().forEach(one -> sites.put(one.id(), one));
        changed.patients().forEach(one -> patients.put(one.id(), one));
        for (Course course : changed.courses()) {
            patientOf.put(course.id(), course.patient());
        }
        for (CourseFacts course : facts.courses()) {
            courses.put(course.id(), course);
        }
    }

    /** The courses that lose their place in a session; none for one that has begun. */
    Set<String> of(Session session) {
        Set<String> hit = new HashSet<>();
        if (clinic.hasBegun(session)) {
            return hit;
        }
        boolean all = isHit(session);
        for (Attendee place : session.attendees()) {
            if (all || isHit(session, place.course())) {
                hit.add(place.course());
            }
        }
        return hit;
    }

    private boolean isHit(Session session) {
        LocalDate date = session.start().toLocalDate();
        Room room = known(rooms, session.room());
        return session.leaders().stream()
                        .map(one -> known(practitioners, one))
                        .anyMatch(one -> isAway(one, session))
                || known(sites, room.site()).closedOn().contains(date)
                || room.closedDuring().stream()
                        .anyMatch(closed -> closed.overlaps(session.start(), session.end()));
    }

    private static boolean isAway(Practitioner one, Session session) {
        LocalDate date = session.start().toLocalDate();
        return one.leave().stream().anyMatch(leave -> leave.contains(date))
                || one.awayDuring().stream()
                        .anyMatch(away -> away.overlaps(session.start(), session.end()));
    }

    private boolean isHit(Session session, String courseId) {
        LocalDate date = session.start().toLocalDate();
        CourseFacts course = known(courses, courseId);
        Slot slot = slots.apply(session);
        return known(patients, known(patientOf, courseId)).unavailable().stream()
                        .anyMatch(away -> away.contains(date))
                || clinic.courseDates().getOrDefault(courseId, Set.of()).contains(date)
                || !clinic.isLedBySeveral(session)
                        && facts.grid().plans(slot.day())
                        && !(facts.practitionerCanGive(course, slot)
                                && facts.roomSuits(course, slot)
                                && facts.patientCanCome(course, slot));
    }

    private static <T> T known(Map<String, T> values, String id) {
        T value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return value;
    }
}
