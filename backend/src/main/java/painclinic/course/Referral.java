package painclinic.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.clinic.ClinicId;

import java.time.LocalDate;
import java.util.UUID;

/** A request that the clinic sees a person, and what was decided on it. */
@Entity
class Referral {

    @Id private UUID id;
    @Column private long clinicId;
    @Column private UUID patientId;
    @Column private LocalDate referredOn;
    @Column private LocalDate painBeganOn;

    @Column
    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column
    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column private @Nullable LocalDate decidedOn;
    @Column private @Nullable String decidedBy;
    @Column private @Nullable String reason;
    @Version private @Nullable Integer version;

    /** For JPA alone. */
    protected Referral() {}

    Referral(UUID id, ClinicId clinic, NewReferral received) {
        this.id = id;
        this.clinicId = clinic.value();
        this.patientId = received.patient();
        this.referredOn = received.referredOn();
        this.painBeganOn = received.painBeganOn();
        this.priority = received.priority();
        this.status = ReferralStatus.RECEIVED;
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    UUID patient() {
        return patientId;
    }

    LocalDate referredOn() {
        return referredOn;
    }

    LocalDate painBeganOn() {
        return painBeganOn;
    }

    Priority priority() {
        return priority;
    }

    ReferralStatus status() {
        return status;
    }

    /** Whether the step is one; what it is then is as it was decided. */
    boolean decide(ReferralStatus next, @Nullable String why, String actor, LocalDate today) {
        if (!status.mayBecome(next)) {
            return false;
        }
        status = next;
        reason = why;
        decidedBy = actor;
        decidedOn = today;
        return true;
    }
}
