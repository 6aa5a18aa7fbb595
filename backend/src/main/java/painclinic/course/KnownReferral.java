package painclinic.course;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A referral that is recorded.
 *
 * @param treatments the codes of those of which courses were prescribed on it
 */
public record KnownReferral(
        ReferralId id,
        UUID patient,
        LocalDate referredOn,
        LocalDate painBeganOn,
        ReferralStatus status,
        Set<String> treatments) {

    public KnownReferral {
        treatments = Set.copyOf(treatments);
    }
}
