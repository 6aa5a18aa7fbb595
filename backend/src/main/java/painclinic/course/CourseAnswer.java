package painclinic.course;

import painclinic.clinic.FieldFault;
import painclinic.database.Refusal;
import painclinic.guideline.PrescribingObjection;

import java.util.List;

/** What came of an act on a referral or a course. A refusal is an answer, not an accident. */
public sealed interface CourseAnswer {

    record Done() implements CourseAnswer {}

    record Referred(ReferralId referral) implements CourseAnswer {}

    record Prescribed(CourseId course) implements CourseAnswer {}

    record NoSuchReferral() implements CourseAnswer {}

    record NoSuchCourse() implements CourseAnswer {}

    /** The clinic has no such patient, or they have left. */
    record NoSuchPatient() implements CourseAnswer {}

    /** What was filled in cannot be so. */
    record Faulty(List<FieldFault> faults) implements CourseAnswer {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The ruleset speaks against the prescription, and no clinician has decided otherwise. */
    record AgainstTheGuideline(List<PrescribingObjection> objections) implements CourseAnswer {

        public AgainstTheGuideline {
            objections = List.copyOf(objections);
        }
    }

    /** Nothing is prescribed on a referral that has not been accepted. */
    record NotAccepted(ReferralStatus status) implements CourseAnswer {}

    /** What is so cannot become that. */
    record NotTheNextStep(String from, String to) implements CourseAnswer {}

    /** The treatment is not given here, or no limits are known for it. */
    record NoSuchTreatment() implements CourseAnswer {}

    /** It would break a promise the database keeps. */
    record Refused(Refusal refusal) implements CourseAnswer {}
}
