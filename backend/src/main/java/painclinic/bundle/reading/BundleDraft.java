package painclinic.bundle.reading;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.Cohort;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.TravelTime;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kinds;
import painclinic.guideline.LocalLimit;

import java.util.List;

/**
 * A bundle as far as it could be read. What was faulty is substituted; only a draft in which
 * nothing was found wrong becomes a bundle.
 *
 * @param trustsLocalLimits whether every local limit was read without a fault
 */
public record BundleDraft(
        ClinicDetails clinic,
        String guideline,
        List<Entry<LocalLimit>> localLimits,
        boolean trustsLocalLimits,
        Entry<PlanningHorizon> planning,
        Entries<Treatment> treatments,
        Entries<Site> sites,
        Entries<Room> rooms,
        Entries<Practitioner> practitioners,
        Entries<Patient> patients,
        Entries<Course> courses,
        Entries<Session> booked,
        int version,
        Entry<List<String>> skills,
        List<Entry<TravelTime>> travelMinutes,
        Entries<Cohort> cohorts,
        @Nullable CostWeights ownWeights) {

    /** Reads every section of a bundle. */
    public static BundleDraft read(Fields in) {
        int version =
                Formats.version(
                        in.required(
                                "format",
                                Formats.either(ClinicBundle.FORMAT, ClinicBundle.FORMAT_2)));
        boolean second = version == 2;
        return new BundleDraft(
                in.object("clinic", ClinicSections::clinic).value(),
                in.required("guideline", Formats.GUIDELINE),
                in.optionalEntries(
                        "localLimits", limit -> ClinicSections.localLimit(limit, version)),
                in.trusts("localLimits"),
                in.object("planning", ClinicSections::planning),
                Entries.read(
                        in,
                        "treatments",
                        "code",
                        each -> TreatmentSection.treatment(each, version),
                        Treatment::code),
                Entries.read(in, "sites", "id", ClinicSections::site, Site::id),
                Entries.read(
                        in, "rooms", "id", each -> ClinicSections.room(each, version), Room::id),
                Entries.read(
                        in, "practitioners", "id", PeopleSections::practitioner, Practitioner::id),
                Entries.read(in, "patients", "id", PeopleSections::patient, Patient::id),
                Entries.read(
                        in,
                        "courses",
                        "id",
                        each -> PeopleSections.course(each, version),
                        Course::id),
                Entries.readOptional(
                        in,
                        "booked",
                        "id",
                        each -> SessionSections.session(each, version),
                        Session::id),
                version,
                in.itself(fields ->
                        second ? fields.optionalValues("skills", Kinds.ID) : List.<String>of()),
                second ? in.optionalEntries("travelMinutes", ClinicSections::travel) : List.of(),
                second
                        ? Entries.readOptional(
                                in, "cohorts", "id", PeopleSections::cohort, Cohort::id)
                        : Entries.none("cohorts", "id", Cohort::id),
                in.has("weights") ? in.object("weights", ClinicSections::weights).value() : null);
    }

    /** The bundle, provided that nothing was found wrong. */
    public ClinicBundle bundle() {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits.stream().map(Entry::value).toList(),
                planning.value(),
                treatments.values(),
                sites.values(),
                rooms.values(),
                practitioners.values(),
                patients.values(),
                courses.values(),
                booked.values(),
                version,
                skills.value(),
                travelMinutes.stream().map(Entry::value).toList(),
                cohorts.values(),
                ownWeights);
    }
}
