package painclinic.portal;

import org.springframework.stereotype.Component;

import painclinic.limit.Limit;

import java.time.Clock;
import java.util.UUID;

/** How often one account may have the clinic look for other times: each look is dear. */
@Component
class PortalLimits {

    /** More than anybody does who chooses by hand. */
    static final int MOST = 60;

    private final Limit looks;

    PortalLimits(Clock clock) {
        this.looks = new Limit(clock, MOST);
    }

    /** Counts one more; whether it is one too many. */
    boolean isTooOften(UUID account) {
        return looks.isOneTooMany(account);
    }
}
