package painclinic.bundle.reading;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Fields;
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
        Entries<Session> booked) {

    /** Reads every section of a bundle. */
    public static BundleDraft read(Fields in) {
        in.required("format", Formats.only(ClinicBundle.FORMAT));
        return new BundleDraft(
                in.object("clinic", ClinicSections::clinic).value(),
                in.required("guideline", Formats.GUIDELINE),
                in.optionalEntries("localLimits", ClinicSections::localLimit),
                in.trusts("localLimits"),
                in.object("planning", ClinicSections::planning),
                Entries.read(in, "treatments", "code", ClinicSections::treatment, Treatment::code),
                Entries.read(in, "sites", "id", ClinicSections::site, Site::id),
                Entries.read(in, "rooms", "id", ClinicSections::room, Room::id),
                Entries.read(
                        in, "practitioners", "id", PeopleSections::practitioner, Practitioner::id),
                Entries.read(in, "patients", "id", PeopleSections::patient, Patient::id),
                Entries.read(in, "courses", "id", PeopleSections::course, Course::id),
                Entries.readOptional(in, "booked", "id", SessionSections::session, Session::id));
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
                booked.values());
    }
}
