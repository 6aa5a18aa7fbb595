package painclinic.course;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Reason;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.clinic.FieldFault;
import painclinic.clinic.Today;
import painclinic.database.Refusal;
import painclinic.database.Rows;
import painclinic.guideline.Guidelines;
import painclinic.guideline.PrescribingObjection;
import painclinic.guideline.PrescribingRule;
import painclinic.guideline.TreatmentLimits;
import painclinic.patient.Patients;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * From the referral to the end of a course, each step by somebody. A course pins the ruleset, the
 * limits and the counting policy that hold when it is prescribed.
 */
@Service
public class CourseLife {

    /** CG88 1.2.5: offer one of the treatments, and another when that did not help. */
    private static final Set<String> ONE_AT_A_TIME = Set.of("NICE-CG88-2009");

    private final Referrals referrals;
    private final CoursesOfTreatment courses;
    private final CountingPolicies policies;
    private final PrescribingGates gates;
    private final Patients patients;
    private final Clinics clinics;
    private final Rows rows;
    private final TransactionOperations transaction;
    private final Reason reason;
    private final ApplicationEventPublisher events;
    private final Today today;

    CourseLife(
            Referrals referrals,
            CoursesOfTreatment courses,
            CountingPolicies policies,
            PrescribingGates gates,
            Patients patients,
            Clinics clinics,
            Rows rows,
            TransactionOperations transaction,
            Reason reason,
            ApplicationEventPublisher events,
            Today today) {
        this.referrals = referrals;
        this.courses = courses;
        this.policies = policies;
        this.gates = gates;
        this.patients = patients;
        this.clinics = clinics;
        this.rows = rows;
        this.transaction = transaction;
        this.reason = reason;
        this.events = events;
        this.today = today;
    }

    public CourseAnswer refer(NewReferral referral) {
        return answering(() ->
                patients.dateOfBirth(referral.patient())
                        .map(born -> refer(referral, born))
                        .orElseGet(CourseAnswer.NoSuchPatient::new));
    }

    private CourseAnswer refer(NewReferral referral, LocalDate born) {
        List<FieldFault> faults = ReferralDates.faults(referral, born, today());
        if (!faults.isEmpty()) {
            return new CourseAnswer.Faulty(faults);
        }
        Referral received = new Referral(freshId(), ClinicId.ONLY, referral);
        referrals.saveAndFlush(received);
        return new CourseAnswer.Referred(received.id());
    }

    /** Accepts a referral, declines it, or discharges the patient. */
    public CourseAnswer decide(
            ReferralId id, ReferralStatus decision, String reason, String actor) {
        return answering(() ->
                referrals
                        .findById(id.value())
                        .map(referral ->
                                decided(referral, decision, reason, actor)
                                        ? new CourseAnswer.Done()
                                        : new CourseAnswer.NotTheNextStep(
                                                referral.status().name(), decision.name()))
                        .orElseGet(CourseAnswer.NoSuchReferral::new));
    }

    /**
     * Prescribes a course on an accepted referral, within the limits that hold today. What the
     * ruleset asks of a prescription is kept to, unless a clinician's reason is given: each
     * decision against a rule is recorded.
     */
    public CourseAnswer prescribe(ReferralId id, NewCourse course, String actor) {
        return answering(() ->
                referrals
                        .findById(id.value())
                        .map(referral -> prescribe(referral, course, actor))
                        .orElseGet(CourseAnswer.NoSuchReferral::new));
    }

    /**
     * What the clinic's ruleset says against a course before it is prescribed; empty where there is
     * no such referral.
     */
    public Optional<List<PrescribingObjection>> objections(ReferralId id, NewCourse course) {
        return transaction.execute(status ->
                referrals
                        .findById(id.value())
                        .map(referral ->
                                gates.objections(
                                        clinics.current().orElseThrow().guideline(),
                                        referral,
                                        course,
                                        today())));
    }

    /** Nothing more is planned for the course until it goes on. */
    public CourseAnswer pause(CourseId id) {
        return step(id, CourseStatus.PAUSED, CourseOfTreatment::pause);
    }

    public CourseAnswer resume(CourseId id) {
        return step(id, CourseStatus.ACTIVE, CourseOfTreatment::resume);
    }

    /**
     * Completes or stops a course. Appointments that are to come have to be called off before.
     *
     * @param how completed or stopped
     */
    public CourseAnswer end(CourseId id, CourseStatus how, String reason, String actor) {
        return step(
                id,
                how,
                course -> {
                    this.reason.is(reason);
                    boolean ended = course.end(how, reason, actor, today());
                    if (ended) {
                        events.publishEvent(new CourseEnded(id, how, actor, today()));
                    }
                    return ended;
                });
    }

    private boolean decided(Referral referral, ReferralStatus decision, String why, String actor) {
        reason.is(why);
        return referral.decide(decision, why, actor, today());
    }

    private CourseAnswer prescribe(Referral referral, NewCourse course, String actor) {
        if (referral.status() != ReferralStatus.ACCEPTED) {
            return new CourseAnswer.NotAccepted(referral.status());
        }
        Clinic clinic = clinics.current().orElseThrow();
        List<FieldFault> faults = ReferralDates.faults(course, referral.referredOn(), today());
        if (!faults.isEmpty()) {
            return new CourseAnswer.Faulty(faults);
        }
        if (gates.running(referral.patient()).contains(course.treatment())) {
            return new CourseAnswer.Refused(Refusal.ONE_ACTIVE_COURSE_OF_A_TREATMENT);
        }
        List<PrescribingObjection> objections =
                gates.objections(clinic.guideline(), referral, course, today());
        if (!areOverridden(objections, course)) {
            return new CourseAnswer.AgainstTheGuideline(objections);
        }
        TreatmentLimits limits =
                Guidelines.limits(clinic.guideline(), clinics.localLimits(clinic.id()))
                        .get(course.treatment());
        UUID id = freshId();
        boolean standsAlone =
                ONE_AT_A_TIME.contains(clinic.guideline())
                        && objections.stream().noneMatch(CourseLife::isForAnotherBeside);
        reason.is(course.overrideReason());
        if (limits == null || insert(id, clinic, referral, course, limits, standsAlone) == 0) {
            return new CourseAnswer.NoSuchTreatment();
        }
        objections.forEach(objection -> override(id, objection, course.overrideReason(), actor));
        clinics.advanceVersion(clinic.id());
        return new CourseAnswer.Prescribed(new CourseId(id));
    }

    private static boolean areOverridden(List<PrescribingObjection> objections, NewCourse course) {
        return objections.isEmpty()
                || course.overrideReason() != null
                        && objections.stream().allMatch(PrescribingObjection::mayBeOverridden);
    }

    private static boolean isForAnotherBeside(PrescribingObjection objection) {
        return objection.rule().equals(PrescribingRule.OneOf.CODE);
    }

    private int insert(
            UUID id,
            Clinic clinic,
            Referral referral,
            NewCourse course,
            TreatmentLimits limits,
            boolean standsAlone) {
        return rows.update(
                """
                insert into course (id, clinic_id, external_id, position, referral_id, patient_id,
                    treatment_id, treatment, delivery, status, prescribed, start_not_before,
                    priority, stands_alone, guideline, cap, window_days, staff_minutes_each,
                    policy_id, time_zone)
                select ?, t.clinic_id, ?::text, (select count(*) from course), ?, ?, t.id, t.code,
                    t.delivery, 'WAITING', ?, ?, ?, ?, ?, ?, ?,
                    coalesce(t.staff_minutes, t.minutes), ?, ?
                from treatment t
                where t.clinic_id = ? and t.code = ? and t.retired_on is null
                """,
                id,
                id,
                referral.id().value(),
                referral.patient(),
                course.sessions(),
                course.startNotBefore(),
                referral.priority().name(),
                standsAlone,
                clinic.guideline(),
                limits.maxSessions(),
                limits.windowDays(),
                policies.inForce(clinic.id()),
                clinic.details().timeZone(),
                clinic.id().value(),
                course.treatment());
    }

    private void override(
            UUID course, PrescribingObjection against, @Nullable String reason, String actor) {
        rows.update(
                """
                with decided as (
                    insert into override (rule, subject_id, reason, decided_by)
                    values (?, ?, ?, ?) returning id)
                update course set beside_override = decided.id from decided
                where course.id = ? and ?
                """,
                against.rule(),
                course,
                reason,
                actor,
                course,
                isForAnotherBeside(against));
    }

    private CourseAnswer step(CourseId id, CourseStatus next, Predicate<CourseOfTreatment> change) {
        return answering(() ->
                courses.findById(id.value())
                        .map(course -> {
                            CourseStatus before = course.status();
                            if (!change.test(course)) {
                                return new CourseAnswer.NotTheNextStep(before.name(), next.name());
                            }
                            courses.flush();
                            clinics.advanceVersion(ClinicId.ONLY);
                            return new CourseAnswer.Done();
                        })
                        .orElseGet(CourseAnswer.NoSuchCourse::new));
    }

    private UUID freshId() {
        return rows.list("select uuidv7() as id", (row, n) -> row.getObject("id", UUID.class))
                .getFirst();
    }

    private LocalDate today() {
        return today.date();
    }

    /**
     * One transaction, which waits for imports and the desk before it looks; what the database will
     * not have becomes a value once it is rolled back.
     */
    private CourseAnswer answering(Supplier<? extends CourseAnswer> act) {
        try {
            return transaction.execute(status -> {
                clinics.lock(ClinicId.ONLY);
                return act.get();
            });
        } catch (DataAccessException e) {
            return new CourseAnswer.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }
}
