package painclinic.course;

import painclinic.database.Refusal;

/** What came of an act on a referral or a course. A refusal is an answer, not an accident. */
public sealed interface CourseAnswer {

    record Done() implements CourseAnswer {}

    record Referred(ReferralId referral) implements CourseAnswer {}

    record Prescribed(CourseId course) implements CourseAnswer {}

    record NoSuchReferral() implements CourseAnswer {}

    record NoSuchCourse() implements CourseAnswer {}

    /** Nothing is prescribed on a referral that has not been accepted. */
    record NotAccepted(ReferralStatus status) implements CourseAnswer {}

    /** What is so cannot become that. */
    record NotTheNextStep(String from, String to) implements CourseAnswer {}

    /** The treatment is not given here, or no limits are known for it. */
    record NoSuchTreatment() implements CourseAnswer {}

    /** It would break a promise the database keeps. */
    record Refused(Refusal refusal) implements CourseAnswer {}
}
