package painclinic.spreadsheet;

import org.springframework.stereotype.Component;

import painclinic.clinic.FieldFault;
import painclinic.clinic.Today;
import painclinic.course.CourseAnswer;
import painclinic.course.CourseLife;
import painclinic.course.KnownReferral;
import painclinic.course.NewCourse;
import painclinic.course.ReferralId;
import painclinic.course.ReferralStatus;
import painclinic.database.Refusal;
import painclinic.guideline.PrescribingObjection;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Prescribes the courses of a table on its referrals, by the rules that hold at the desk. */
@Component
class CourseWrites {

    private static final String REASON = "The imported file has a treatment for it.";

    private final CourseLife life;
    private final Today today;

    CourseWrites(CourseLife life, Today today) {
        this.life = life;
        this.today = today;
    }

    /**
     * A row that prescribes something.
     *
     * @param isReferralThere whether the referral is recorded, or another row's
     */
    record Wish(
            PatientRow row,
            WantedReferral wanted,
            KnownReferral referral,
            boolean isReferralThere) {

        String treatment() {
            return Objects.requireNonNull(wanted.treatment());
        }
    }

    private record Prescribed(ReferralId referral, String treatment) {}

    void write(List<Wish> wishes, String actor, PatientPass pass) {
        Set<ReferralId> accepted = new HashSet<>();
        Set<Prescribed> prescribed = new HashSet<>();
        for (Wish wish : wishes) {
            boolean isThere =
                    wish.referral().treatments().contains(wish.treatment())
                            || !prescribed.add(
                                    new Prescribed(wish.referral().id(), wish.treatment()));
            if (isThere && wish.isReferralThere()) {
                pass.hasNothingNew(wish.row());
            } else if (!prescribe(wish, accepted, actor, pass)) {
                pass.cutShort();
                return;
            }
        }
    }

    /** Whether the transaction goes on. */
    private boolean prescribe(Wish wish, Set<ReferralId> accepted, String actor, PatientPass pass) {
        ReferralId referral = wish.referral().id();
        if (wish.referral().status() == ReferralStatus.RECEIVED && accepted.add(referral)) {
            CourseAnswer decided = life.decide(referral, ReferralStatus.ACCEPTED, REASON, actor);
            if (!(decided instanceof CourseAnswer.Done)) {
                throw new IllegalStateException(decided.toString());
            }
        }
        NewCourse course =
                new NewCourse(wish.treatment(), wish.wanted().sessions(), today.date(), null);
        switch (life.prescribe(referral, course, actor)) {
            case CourseAnswer.Prescribed prescribed -> {}
            case CourseAnswer.AgainstTheGuideline(List<PrescribingObjection> objections) ->
                    pass.fault(
                            wish.row(),
                            "%s: %s Leave it empty and prescribe it on the patient's page."
                                    .formatted(
                                            PatientColumn.TREATMENT.words(),
                                            objections.stream()
                                                    .map(PrescribingObjection::text)
                                                    .collect(Collectors.joining(" "))));
            case CourseAnswer.Faulty faulty ->
                    faulty.faults().forEach(fault -> pass.fault(wish.row(), sentence(fault)));
            case CourseAnswer.NotAccepted refused ->
                    pass.fault(
                            wish.row(),
                            "The clinic has this referral, and it is no longer open: %s."
                                    .formatted(
                                            refused.status() == ReferralStatus.DECLINED
                                                    ? "it was declined"
                                                    : "the patient was discharged"));
            case CourseAnswer.NoSuchTreatment none ->
                    pass.fault(
                            wish.row(),
                            "%s: no limits are known for it."
                                    .formatted(PatientColumn.TREATMENT.words()));
            case CourseAnswer.Refused refused -> {
                pass.fault(wish.row(), refused.refusal().message());
                return isOfOurs(refused);
            }
            default -> throw new IllegalStateException(wish.toString());
        }
        return true;
    }

    /** Whether it was refused before the database was asked: the transaction is whole then. */
    private static boolean isOfOurs(CourseAnswer.Refused refused) {
        return refused.refusal() == Refusal.ONE_ACTIVE_COURSE_OF_A_TREATMENT;
    }

    static String sentence(FieldFault fault) {
        String column =
                switch (fault.path()) {
                    case "referredOn" -> PatientColumn.REFERRED_ON.words();
                    case "painBeganOn" -> PatientColumn.PAIN_BEGAN_ON.words();
                    default -> PatientColumn.TREATMENT.words();
                };
        return column + ": " + fault.message();
    }
}
