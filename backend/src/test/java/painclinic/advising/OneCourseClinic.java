package painclinic.advising;

import painclinic.advising.bottlenecks.ClinicBottlenecks;
import painclinic.advising.fixes.Fix;
import painclinic.advising.fixes.FixChange;
import painclinic.advising.fixes.FixFinder;
import painclinic.advising.fixes.FixKind;
import painclinic.advising.fixes.Fixes;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.fixtures.TestClinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A clinic for one week, in which Ann gives everything on Monday from 09:00 to 10:00 and Bob has
 * neither skills nor hours. Sessions are planned by hand.
 */
public final class OneCourseClinic {

    public static final String BACK = "back";

    public final TestClinic clinic = new TestClinic();
    private final List<Session> sessions = new ArrayList<>();

    public OneCourseClinic() {
        days(7);
        practitioner(0, one -> one.withWorkingHours(List.of(work(DayOfWeek.MONDAY, 9, 10))));
        practitioner(
                1,
                one ->
                        new Practitioner(
                                one.id(),
                                one.name(),
                                one.profession(),
                                null,
                                List.of(),
                                one.gender(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null));
    }

    public static WorkingBlock work(DayOfWeek day, int from, int to) {
        return new WorkingBlock("site", day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    public static WeeklyWindow window(DayOfWeek day, int from, int to) {
        return new WeeklyWindow(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    public OneCourseClinic days(int days) {
        clinic.planning =
                new PlanningHorizon(TestClinic.MONDAY, TestClinic.MONDAY.plusDays(days - 1L), 15);
        return this;
    }

    public OneCourseClinic practitioner(int which, UnaryOperator<Practitioner> change) {
        clinic.practitioners.set(which, change.apply(clinic.practitioners.get(which)));
        return this;
    }

    public OneCourseClinic room(int which, UnaryOperator<Room> change) {
        clinic.rooms.set(which, change.apply(clinic.rooms.get(which)));
        return this;
    }

    public OneCourseClinic patient(int which, UnaryOperator<Patient> change) {
        clinic.patients.set(which, change.apply(clinic.patients.get(which)));
        return this;
    }

    /** The patient of a course can come in these windows only. */
    public OneCourseClinic comesOn(int which, WeeklyWindow... windows) {
        return patient(which, one -> one.withAvailable(List.of(windows)));
    }

    public OneCourseClinic away(int who, String from, String to) {
        clinic.away(who, from, to);
        return this;
    }

    public OneCourseClinic course(String id, String treatment, int sessions) {
        clinic.course(id, treatment, sessions);
        return this;
    }

    /** Manual therapy with Ann in the treatment room, for the next session of a course. */
    public OneCourseClinic planned(String start, String course) {
        String id = "s%05d".formatted(sessions.size() + 1);
        sessions.add(TestClinic.manual(id, start, course, 1 + count(course)));
        return this;
    }

    public OneCourseClinic planned(Session session) {
        sessions.add(session);
        return this;
    }

    private int count(String course) {
        return (int)
                sessions.stream()
                        .flatMap(one -> one.attendees().stream())
                        .filter(one -> one.course().equals(course))
                        .count();
    }

    public ClinicSchedule schedule() {
        List<UnscheduledSession> unscheduled = new ArrayList<>();
        for (Course course : clinic.courses) {
            for (int n = course.deliveredOn().size() + count(course.id()) + 1;
                    n <= course.sessions();
                    n++) {
                unscheduled.add(new UnscheduledSession(course.id(), n, List.of("Full.")));
            }
        }
        return new ClinicSchedule(sessions, unscheduled);
    }

    public Fixes fixes() {
        return FixFinder.of(clinic.bundle(), schedule()).fixes(BACK);
    }

    public Fix fix(FixKind... kinds) {
        Fixes found = fixes();
        return found.fixes().stream()
                .filter(one ->
                        Arrays.equals(
                                one.changes().stream().map(FixChange::kind).sorted().toArray(),
                                kinds))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "only " + found.fixes().stream().map(Fix::text).toList()));
    }

    public ClinicBottlenecks bottlenecks() {
        return ClinicBottlenecks.of(clinic.bundle(), schedule());
    }

    public static List<Attendee> people(String... courses) {
        return Arrays.stream(courses).map(one -> new Attendee(one, 1)).toList();
    }
}
