package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MONDAY;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Absence;
import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A clinic, what people were told, and a repair of it that must break no rule. */
abstract class RepairCase {

    static final LocalDateTime MORNING = MONDAY.atTime(8, 0);

    final TestClinic clinic = new TestClinic();
    final List<Session> told = new ArrayList<>();
    LocalDateTime asOf = MORNING;
    int patientsToMove;

    void told(Session... sessions) {
        told.addAll(List.of(sessions));
    }

    ClinicBundle bundle() {
        return clinic.bundle();
    }

    RepairResult repair(ClinicChanges changes) {
        ClinicBundle bundle = bundle();
        ClinicSchedule before = new ClinicSchedule(told, List.<UnscheduledSession>of());
        RepairResult result =
                new Repair(
                                bundle,
                                before,
                                changes,
                                new RepairOptions(patientsToMove, Duration.ofSeconds(60), 0, 200))
                        .run();
        assertThat(ScheduleCheck.brokenRules(result.bundle(), result.schedule())).isEmpty();
        return result;
    }

    ClinicChanges annIsIll(String date) {
        return annIsIll(date, date);
    }

    ClinicChanges annIsIll(String from, String to) {
        return changes(
                List.of(new Leave("ann", dates(from, to))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    ClinicChanges annIsAway(String from, String to) {
        return changes(
                List.of(),
                List.of(new Absence("ann", range(from, to))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    ClinicChanges givenBack(PlaceInSession place) {
        return changes(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(place),
                List.of(),
                List.of());
    }

    /** Gives the second course to the first one's patient. */
    void samePatient(String first, String second) {
        clinic.patients.removeIf(one -> one.id().equals("patient-" + second));
        clinic.courses.replaceAll(one ->
                one.id().equals(second)
                        ? new Course(
                                one.id(),
                                "patient-" + first,
                                one.treatment(),
                                one.sessions(),
                                one.referredOn(),
                                one.painBeganOn(),
                                one.startNotBefore(),
                                one.priority(),
                                one.preferredPractitioner(),
                                one.deliveredOn())
                        : one);
    }

    static ClinicSchedule planned(ClinicBundle bundle) {
        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), 1, 20),
                                progress -> {})
                        .plan();
        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        return schedule;
    }

    ClinicChanges roomClosed(String room, String from, String to) {
        return changes(
                List.of(),
                List.of(),
                List.of(new RoomClosure(room, range(from, to))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    ClinicChanges patientAway(String patient, String from, String to) {
        return changes(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PatientAbsence(patient, dates(from, to))),
                List.of(),
                List.of(),
                List.of());
    }

    ClinicChanges changes(
            List<Leave> leave,
            List<Absence> absences,
            List<RoomClosure> rooms,
            List<SiteClosure> sites,
            List<PatientAbsence> patients,
            List<PlaceInSession> cancelled,
            List<CourseDates> cancelledDates,
            List<PlaceInSession> notAttended) {
        return new ClinicChanges(
                asOf,
                leave,
                absences,
                rooms,
                sites,
                patients,
                cancelled,
                cancelledDates,
                notAttended);
    }

    static MomentRange range(String from, String to) {
        return new MomentRange(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    static DateRange dates(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    static List<String> starts(RepairResult result) {
        return result.schedule().sessions().stream().map(one -> one.start().toString()).toList();
    }

    static Session sessionOf(String course, RepairResult result) {
        return result.schedule().sessions().stream()
                .filter(session ->
                        session.attendees().stream()
                                .anyMatch(place -> place.course().equals(course)))
                .findFirst()
                .orElseThrow();
    }

    static Session with(Session session, String practitioner, String room) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                room,
                practitioner,
                session.classId(),
                session.attendees());
    }

    static Session inClass(Session session, String practitioner, String classId) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                practitioner,
                classId,
                session.attendees());
    }

    static Practitioner onlyOn(Practitioner one, DayOfWeek day, int from, int to) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                null,
                one.skills(),
                one.gender(),
                List.of(new WorkingBlock("site", day, LocalTime.of(from, 0), LocalTime.of(to, 0))),
                List.of(),
                List.of(),
                null);
    }

    static Patient available(Patient one, WeeklyWindow window) {
        return new Patient(
                one.id(),
                one.nhsNumber(),
                one.givenName(),
                one.familyName(),
                one.dateOfBirth(),
                one.needs(),
                one.practitionerGender(),
                List.of(window),
                one.preferred(),
                one.unavailable());
    }
}
