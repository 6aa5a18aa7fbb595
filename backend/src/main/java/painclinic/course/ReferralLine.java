package painclinic.course;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A referral as a list has it.
 *
 * @param dueBy eighteen weeks after the referral, by when treatment is to have begun
 * @param beganOn the first session of treatment on it, or null while there was none
 * @param courses how many courses were prescribed on it
 */
public record ReferralLine(
        UUID id,
        UUID patient,
        LocalDate referredOn,
        LocalDate painBeganOn,
        Priority priority,
        ReferralStatus status,
        @Nullable String reason,
        LocalDate dueBy,
        @Nullable LocalDate beganOn,
        int courses) {}
