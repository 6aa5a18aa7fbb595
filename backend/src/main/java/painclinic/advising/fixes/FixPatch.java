package painclinic.advising.fixes;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bundles with one record changed; everything else is shared. */
public final class FixPatch {

    private FixPatch() {}

    static UnaryOperator<ClinicBundle> practitioner(String id, UnaryOperator<Practitioner> change) {
        return bundle ->
                with(
                        bundle,
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        changed(bundle.practitioners(), one -> one.id().equals(id), change),
                        bundle.patients(),
                        bundle.courses());
    }

    static UnaryOperator<ClinicBundle> patient(String id, UnaryOperator<Patient> change) {
        return bundle ->
                with(
                        bundle,
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        bundle.practitioners(),
                        changed(bundle.patients(), one -> one.id().equals(id), change),
                        bundle.courses());
    }

    static UnaryOperator<ClinicBundle> room(String id, UnaryOperator<Room> change) {
        return bundle ->
                with(
                        bundle,
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        changed(bundle.rooms(), one -> one.id().equals(id), change),
                        bundle.practitioners(),
                        bundle.patients(),
                        bundle.courses());
    }

    static UnaryOperator<ClinicBundle> site(String id, UnaryOperator<Site> change) {
        return bundle ->
                with(
                        bundle,
                        bundle.planning(),
                        bundle.treatments(),
                        changed(bundle.sites(), one -> one.id().equals(id), change),
                        bundle.rooms(),
                        bundle.practitioners(),
                        bundle.patients(),
                        bundle.courses());
    }

    static UnaryOperator<ClinicBundle> groupMax(String code, int most) {
        return bundle ->
                with(
                        bundle,
                        bundle.planning(),
                        changed(
                                bundle.treatments(),
                                one -> one.code().equals(code),
                                one ->
                                        new Treatment(
                                                one.code(),
                                                one.name(),
                                                one.delivery(),
                                                one.minutes(),
                                                one.roomFeatures(),
                                                most,
                                                one.minDaysBetween(),
                                                one.targetDaysBetween())),
                        bundle.sites(),
                        bundle.rooms(),
                        bundle.practitioners(),
                        bundle.patients(),
                        bundle.courses());
    }

    static UnaryOperator<ClinicBundle> planningTo(LocalDate last) {
        return bundle ->
                with(
                        bundle,
                        new PlanningHorizon(
                                bundle.planning().from(), last, bundle.planning().gridMinutes()),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        bundle.practitioners(),
                        bundle.patients(),
                        bundle.courses());
    }

    static UnaryOperator<ClinicBundle> startNotBefore(String course, LocalDate date) {
        return bundle ->
                with(
                        bundle,
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        bundle.practitioners(),
                        bundle.patients(),
                        changed(
                                bundle.courses(),
                                one -> one.id().equals(course),
                                one -> starting(one, date)));
    }

    private static Course starting(Course one, LocalDate date) {
        return new Course(
                one.id(),
                one.patient(),
                one.treatment(),
                one.sessions(),
                one.referredOn(),
                one.painBeganOn(),
                date,
                one.priority(),
                one.preferredPractitioner(),
                one.deliveredOn());
    }

    public static Practitioner withHours(Practitioner one, List<WorkingBlock> hours) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                one.registration(),
                one.skills(),
                one.gender(),
                hours,
                one.leave(),
                one.awayDuring(),
                one.maxClinicalMinutesPerDay());
    }

    static Practitioner withLeave(Practitioner one, List<DateRange> leave) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                one.registration(),
                one.skills(),
                one.gender(),
                one.workingHours(),
                leave,
                one.awayDuring(),
                one.maxClinicalMinutesPerDay());
    }

    static Practitioner withSkill(Practitioner one, String skill) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                one.registration(),
                plus(one.skills(), skill),
                one.gender(),
                one.workingHours(),
                one.leave(),
                one.awayDuring(),
                one.maxClinicalMinutesPerDay());
    }

    static Practitioner withClinicalMinutes(Practitioner one, int most) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                one.registration(),
                one.skills(),
                one.gender(),
                one.workingHours(),
                one.leave(),
                one.awayDuring(),
                most);
    }

    static Practitioner registeredUntil(Practitioner one, Registration registration) {
        return new Practitioner(
                one.id(),
                one.name(),
                one.profession(),
                registration,
                one.skills(),
                one.gender(),
                one.workingHours(),
                one.leave(),
                one.awayDuring(),
                one.maxClinicalMinutesPerDay());
    }

    /** A patient who can come in one more window, and is away on other dates. */
    public static Patient withTimes(
            Patient one, List<WeeklyWindow> available, List<DateRange> unavailable) {
        return new Patient(
                one.id(),
                one.nhsNumber(),
                one.givenName(),
                one.familyName(),
                one.dateOfBirth(),
                one.needs(),
                one.practitionerGender(),
                available,
                one.preferred(),
                unavailable);
    }

    public static Patient away(Patient one, List<DateRange> unavailable) {
        return new Patient(
                one.id(),
                one.nhsNumber(),
                one.givenName(),
                one.familyName(),
                one.dateOfBirth(),
                one.needs(),
                one.practitionerGender(),
                one.available(),
                one.preferred(),
                unavailable);
    }

    static Patient withAnyGender(Patient one) {
        return new Patient(
                one.id(),
                one.nhsNumber(),
                one.givenName(),
                one.familyName(),
                one.dateOfBirth(),
                one.needs(),
                null,
                one.available(),
                one.preferred(),
                one.unavailable());
    }

    static Room withClosures(Room one, List<MomentRange> closures) {
        return new Room(one.id(), one.site(), one.name(), one.capacity(), one.features(), closures);
    }

    static Room withFeatures(Room one, List<String> features) {
        return new Room(
                one.id(), one.site(), one.name(), one.capacity(), features, one.closedDuring());
    }

    static Room withCapacity(Room one, int capacity) {
        return new Room(
                one.id(), one.site(), one.name(), capacity, one.features(), one.closedDuring());
    }

    static Site withOpeningHours(Site one, List<WeeklyWindow> hours) {
        return new Site(one.id(), one.name(), hours, one.closedOn());
    }

    static Site openOn(Site one, LocalDate date) {
        return new Site(
                one.id(),
                one.name(),
                one.openingHours(),
                one.closedOn().stream().filter(day -> !day.equals(date)).toList());
    }

    static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /** A list in which one element has others in its place. */
    static <T> List<T> instead(List<T> list, T one, List<T> others) {
        List<T> changed = new ArrayList<>(list);
        int at = changed.indexOf(one);
        changed.remove(at);
        changed.addAll(at, others);
        return changed;
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
    }

    private static ClinicBundle with(
            ClinicBundle bundle,
            PlanningHorizon planning,
            List<Treatment> treatments,
            List<Site> sites,
            List<Room> rooms,
            List<Practitioner> practitioners,
            List<Patient> patients,
            List<Course> courses) {
        return new ClinicBundle(
                bundle.clinic(),
                bundle.guideline(),
                bundle.localLimits(),
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                bundle.booked());
    }
}
