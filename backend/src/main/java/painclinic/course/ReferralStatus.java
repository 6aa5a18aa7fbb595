package painclinic.course;

import java.util.Set;

/** The life of a referral. The table below is the only place that says what may follow what. */
public enum ReferralStatus {
    RECEIVED,
    ACCEPTED,
    DECLINED,
    /** Care has ended; another referral begins anew. */
    DISCHARGED;

    public boolean mayBecome(ReferralStatus next) {
        return next().contains(next);
    }

    private Set<ReferralStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED, DECLINED);
            case ACCEPTED -> Set.of(DISCHARGED);
            case DECLINED, DISCHARGED -> Set.of();
        };
    }
}
