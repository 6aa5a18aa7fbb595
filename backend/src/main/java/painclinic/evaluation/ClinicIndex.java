package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.guideline.ClinicLimits;
import painclinic.guideline.TreatmentLimits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A bundle whose entries can be looked up by id. */
public final class ClinicIndex {

    private final ClinicBundle bundle;
    private final Map<String, Site> sites;
    private final Map<String, Room> rooms;
    private final Map<String, Practitioner> practitioners;
    private final Map<String, Patient> patients;
    private final Map<String, Treatment> treatments;
    private final Map<String, Course> courses;
    private final Map<String, Session> booked;
    private final ClinicLimits limits;

    public ClinicIndex(ClinicBundle bundle) {
        this.bundle = bundle;
        sites = byId(bundle.sites(), Site::id);
        rooms = byId(bundle.rooms(), Room::id);
        practitioners = byId(bundle.practitioners(), Practitioner::id);
        patients = byId(bundle.patients(), Patient::id);
        treatments = byId(bundle.treatments(), Treatment::code);
        courses = byId(bundle.courses(), Course::id);
        booked = byId(bundle.booked(), Session::id);
        limits = bundle.clinicLimits();
    }

    private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
        Map<String, T> byId = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach(entry -> byId.put(id.apply(entry), entry));
        return byId;
    }

    public ClinicBundle bundle() {
        return bundle;
    }

    public boolean isInHorizon(int day) {
        return bundle.planning().from().toEpochDay() <= day
                && day <= bundle.planning().to().toEpochDay();
    }

    public @Nullable Course course(String id) {
        return courses.get(id);
    }

    public @Nullable Treatment treatment(String code) {
        return treatments.get(code);
    }

    public boolean isProgramme(Course course) {
        return treatmentOf(course).isProgramme();
    }

    public @Nullable Session booked(String session) {
        return booked.get(session);
    }

    /** What a treatment is held to by the ruleset adopted; null where nobody limits it. */
    public @Nullable TreatmentLimits limits(String treatment) {
        return limits.of(treatment);
    }

    /** What a course is held to; null where neither its ruleset nor the clinic limits it. */
    public @Nullable TreatmentLimits limits(Course course) {
        return limits.of(course.guideline(), course.treatment());
    }

    public Site site(String id) {
        return Objects.requireNonNull(sites.get(id), id);
    }

    public Patient patient(String id) {
        return Objects.requireNonNull(patients.get(id), id);
    }

    public Treatment treatmentOf(Course course) {
        return Objects.requireNonNull(treatments.get(course.treatment()), course.treatment());
    }

    /** The session with its place and people, or null if one of them does not exist. */
    public @Nullable Placement place(Session session) {
        Room room = rooms.get(session.room());
        Treatment treatment = treatments.get(session.treatment());
        List<Practitioner> leaders =
                session.leaders().stream()
                        .map(practitioners::get)
                        .filter(Objects::nonNull)
                        .toList();
        return room == null || treatment == null || leaders.size() < session.leaders().size()
                ? null
                : Placement.of(session, room, site(room.site()), leaders, treatment);
    }

    /** The most people in one class by guideline and clinic; null where neither sets a number. */
    public @Nullable Integer groupMax(Treatment treatment) {
        return least(limits.of(treatment.code()), treatment.groupMax());
    }

    /**
     * The most people in one session of a class, by the rulesets of those who attend; null where
     * nobody sets a number.
     */
    public @Nullable Integer groupMax(Placement session) {
        Integer most = session.treatment().groupMax();
        for (Attendee attendee : session.session().attendees()) {
            Course course = course(attendee.course());
            most = least(course == null ? null : limits(course), most);
        }
        return most;
    }

    private static @Nullable Integer least(
            @Nullable TreatmentLimits limits, @Nullable Integer own) {
        Integer most = limits == null ? null : limits.groupMax();
        if (most == null || own == null) {
            return most == null ? own : most;
        }
        return Math.min(most, own);
    }
}
