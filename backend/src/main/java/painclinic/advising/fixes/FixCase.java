package painclinic.advising.fixes;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.guideline.TreatmentLimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One course with sessions missing, and what in the clinic concerns it.
 *
 * @param earliest the first planned date on which anything can still be put
 * @param first the first date on which it may have a session
 * @param last the last such date: planning ends, or the window of a course that has begun
 */
record FixCase(
        ClinicBundle bundle,
        Course course,
        Patient patient,
        Treatment treatment,
        TreatmentLimits limits,
        LocalDate earliest,
        LocalDate first,
        LocalDate last) {

    static FixCase of(FixIndex index, String id) {
        ClinicBundle bundle = index.bundle();
        Course course = index.course(bundle, id);
        TreatmentLimits limits =
                Objects.requireNonNull(
                        bundle.clinicLimits().of(course.guideline(), course.treatment()));
        LocalDate first = index.earliest();
        LocalDate last = bundle.planning().to();
        if (!course.deliveredOn().isEmpty()) {
            LocalDate end = limits.lastDate(course.deliveredOn().getFirst());
            last = end.isBefore(last) ? end : last;
        }
        return new FixCase(
                bundle,
                course,
                index.patient(bundle, course.patient()),
                bundle.treatments().stream()
                        .filter(one -> one.code().equals(course.treatment()))
                        .findFirst()
                        .orElseThrow(),
                limits,
                first,
                course.startNotBefore().isAfter(first) ? course.startNotBefore() : first,
                last);
    }

    boolean isGroup() {
        return treatment.delivery() == Delivery.GROUP;
    }

    boolean has(Practitioner practitioner) {
        return practitioner.skills().contains(treatment.leadSkill());
    }

    /** Whether the patient may be treated by a practitioner, skills apart. */
    boolean accepts(Practitioner practitioner) {
        return isGroup()
                || patient.practitionerGender() == null
                || patient.practitionerGender().equals(practitioner.gender());
    }

    /** Those who may give the course, in the bundle's order. */
    List<Practitioner> able() {
        return bundle.practitioners().stream().filter(one -> has(one) && accepts(one)).toList();
    }

    /** What a room must have for this patient. */
    List<String> features() {
        return new ArrayList<>(
                new TreeSet<>(
                        Stream.concat(treatment.roomFeatures().stream(), patient.needs().stream())
                                .toList()));
    }

    boolean suits(Room room) {
        return room.features().containsAll(features());
    }

    Site site(String id) {
        return bundle.sites().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    Practitioner practitioner(String id) {
        return bundle.practitioners().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    boolean hasSuitableRoom(String site) {
        return bundle.rooms().stream().anyMatch(room -> room.site().equals(site) && suits(room));
    }

    boolean hasSuitableRoom() {
        return bundle.rooms().stream().anyMatch(this::suits);
    }

    /** Whether the patient's weekly times leave room for a session within these hours. */
    boolean patientComes(DayOfWeek day, LocalTime from, LocalTime to) {
        List<WeeklyWindow> windows = patient.available();
        return windows == null
                || windows.stream()
                        .filter(one -> one.day() == day)
                        .anyMatch(one ->
                                FixTimes.minutes(
                                                FixTimes.later(from, one.from()),
                                                FixTimes.earlier(to, one.to()))
                                        >= treatment.minutes());
    }

    /** Whether the course may have a session on a weekday at all. */
    boolean reaches(DayOfWeek day) {
        return !FixTimes.dates(day, first, last).isEmpty();
    }

    /** The dates of a weekday in the horizon. */
    List<LocalDate> dates(DayOfWeek day) {
        return FixTimes.dates(day, bundle.planning().from(), bundle.planning().to());
    }
}
