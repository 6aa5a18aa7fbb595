package painclinic.exchange;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;

import java.util.List;
import java.util.Map;

/** A bundle whose people are called otherwise, and so by all that refers to them. */
final class Renamed {

    private Renamed() {}

    static ClinicBundle bundle(
            ClinicBundle bundle, Map<String, String> patients, Map<String, String> people) {
        if (patients.isEmpty() && people.isEmpty()) {
            return bundle;
        }
        return new ClinicBundle(
                        bundle.clinic(),
                        bundle.guideline(),
                        bundle.localLimits(),
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        bundle.practitioners().stream()
                                .map(person -> called(person, name(people, person.id())))
                                .toList(),
                        bundle.patients().stream()
                                .map(patient -> called(patient, name(patients, patient.id())))
                                .toList(),
                        bundle.courses().stream()
                                .map(course ->
                                        preferring(
                                                course,
                                                name(patients, course.patient()),
                                                course.preferredPractitioner() == null
                                                        ? null
                                                        : name(
                                                                people,
                                                                course.preferredPractitioner())))
                                .toList(),
                        bundle.booked().stream()
                                .map(session ->
                                        led(
                                                session,
                                                name(people, session.practitioner()),
                                                session.attendees()))
                                .toList())
                .withOwnWeights(bundle.ownWeights());
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static Practitioner called(Practitioner person, String id) {
        return new Practitioner(
                id,
                person.name(),
                person.profession(),
                person.registration(),
                person.skills(),
                person.gender(),
                person.workingHours(),
                person.leave(),
                person.awayDuring(),
                person.maxClinicalMinutesPerDay());
    }

    private static Patient called(Patient patient, String id) {
        return new Patient(
                id,
                patient.nhsNumber(),
                patient.givenName(),
                patient.familyName(),
                patient.dateOfBirth(),
                patient.needs(),
                patient.practitionerGender(),
                patient.available(),
                patient.preferred(),
                patient.unavailable());
    }

    static Course preferring(Course course, String patient, @Nullable String practitioner) {
        return new Course(
                course.id(),
                patient,
                course.treatment(),
                course.sessions(),
                course.referredOn(),
                course.painBeganOn(),
                course.startNotBefore(),
                course.priority(),
                practitioner,
                course.deliveredOn(),
                course.preferredSite(),
                course.guideline());
    }

    static Session led(Session session, String practitioner, List<Attendee> attendees) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                practitioner,
                session.classId(),
                attendees,
                session.coLeaders());
    }
}
