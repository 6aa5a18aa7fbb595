package painclinic.bundle.reading;

import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.NhsNumber;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Registration;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;

/** The sections about people: those who treat, those who are treated, and their courses. */
final class PeopleSections {

    private static final Kind<Priority> PRIORITY = Kinds.code(Priority.class);
    private static final Kind<String> NHS_NUMBER =
            Kinds.textThat(
                    "an NHS number: ten digits without spaces that pass its check, not all the"
                            + " same",
                    NhsNumber::isValid);

    private PeopleSections() {}

    static Practitioner practitioner(Fields in) {
        return new Practitioner(
                in.required("id", Kinds.ID),
                in.required("name", Kinds.TEXT),
                in.required("profession", Kinds.ID),
                in.has("registration")
                        ? in.object("registration", PeopleSections::registration).value()
                        : null,
                in.values("skills", Kinds.ID),
                in.optional("gender", Kinds.ID),
                in.objects("workingHours", Windows::workingBlock),
                in.optionalObjects("leave", Windows::dates),
                in.optionalObjects("awayDuring", Windows::moments),
                in.optional("maxClinicalMinutesPerDay", Numbers.MINUTES));
    }

    private static Registration registration(Fields in) {
        return new Registration(
                in.required("body", Kinds.TEXT),
                in.required("number", Kinds.TEXT),
                in.required("expiresOn", Kinds.DATE));
    }

    static Patient patient(Fields in) {
        return new Patient(
                in.required("id", Kinds.ID),
                in.required("nhsNumber", NHS_NUMBER),
                in.required("givenName", Kinds.TEXT),
                in.required("familyName", Kinds.TEXT),
                in.required("dateOfBirth", Kinds.DATE),
                in.optionalValues("needs", Kinds.ID),
                in.optional("practitionerGender", Kinds.ID),
                in.has("available") ? in.objects("available", Windows::weekly) : null,
                in.optionalObjects("preferred", Windows::weekly),
                in.optionalObjects("unavailable", Windows::dates));
    }

    static Course course(Fields in, int version) {
        return new Course(
                in.required("id", Kinds.ID),
                in.required("patient", Kinds.ID),
                in.required("treatment", Kinds.ID),
                in.required("sessions", Numbers.SESSIONS),
                in.required("referredOn", Kinds.DATE),
                in.required("painBeganOn", Kinds.DATE),
                in.required("startNotBefore", Kinds.DATE),
                in.required("priority", PRIORITY),
                in.optional("preferredPractitioner", Kinds.ID),
                in.optionalValues("deliveredOn", Kinds.DATE),
                version == 1 ? null : in.optional("preferredSite", Kinds.ID),
                version == 1 ? null : in.optional("guideline", Formats.GUIDELINE));
    }

    static Cohort cohort(Fields in) {
        return new Cohort(
                in.required("id", Kinds.ID),
                in.required("treatment", Kinds.ID),
                in.values("members", Kinds.ID),
                in.optionalValues("deliveredOn", Kinds.DATE));
    }
}
