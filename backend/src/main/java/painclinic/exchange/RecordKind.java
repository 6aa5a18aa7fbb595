package painclinic.exchange;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.guideline.LocalLimit;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of records in a bundle, so that all of them are compared alike.
 *
 * @param name what it is called in a preview
 * @param id what tells one record of the kind from another
 * @param label what people call a record
 */
record RecordKind<T>(
        String name,
        Function<ClinicBundle, List<T>> in,
        Function<T, String> id,
        Function<T, String> label) {

    static final RecordKind<Outline> CLINIC =
            new RecordKind<>(
                    "clinic",
                    bundle -> List.of(Outline.of(bundle)),
                    outline -> "clinic",
                    outline -> outline.clinic().name());
    static final RecordKind<LocalLimit> LIMITS =
            new RecordKind<>(
                    "limits",
                    ClinicBundle::localLimits,
                    LocalLimit::treatment,
                    LocalLimit::treatment);
    static final RecordKind<Treatment> TREATMENTS =
            new RecordKind<>(
                    "treatments", ClinicBundle::treatments, Treatment::code, Treatment::name);
    static final RecordKind<Site> SITES =
            new RecordKind<>("sites", ClinicBundle::sites, Site::id, Site::name);
    static final RecordKind<Room> ROOMS =
            new RecordKind<>("rooms", ClinicBundle::rooms, Room::id, Room::name);
    static final RecordKind<Practitioner> PRACTITIONERS =
            new RecordKind<>(
                    "practitioners",
                    ClinicBundle::practitioners,
                    Practitioner::id,
                    Practitioner::name);
    static final RecordKind<Patient> PATIENTS =
            new RecordKind<>(
                    "patients",
                    ClinicBundle::patients,
                    Patient::id,
                    patient -> patient.givenName() + " " + patient.familyName());
    static final RecordKind<Course> COURSES =
            new RecordKind<>("courses", ClinicBundle::courses, Course::id, Course::id);
    static final RecordKind<Session> SESSIONS =
            new RecordKind<>(
                    "sessions",
                    ClinicBundle::booked,
                    Session::id,
                    session -> session.treatment() + " " + session.start());

    static final List<RecordKind<?>> ALL =
            List.of(
                    CLINIC,
                    LIMITS,
                    TREATMENTS,
                    SITES,
                    ROOMS,
                    PRACTITIONERS,
                    PATIENTS,
                    COURSES,
                    SESSIONS);

    /** How a record is named among all. */
    String key(T record) {
        return keyOf(id.apply(record));
    }

    /** How the record of an id is named among all. */
    String keyOf(String recordId) {
        return name + "/" + recordId;
    }

    /** What a bundle says of the clinic as a whole. */
    record Outline(
            ClinicDetails clinic,
            String guideline,
            PlanningHorizon planning,
            @Nullable CostWeights weights) {

        static Outline of(ClinicBundle bundle) {
            return new Outline(
                    bundle.clinic(), bundle.guideline(), bundle.planning(), bundle.ownWeights());
        }
    }
}
