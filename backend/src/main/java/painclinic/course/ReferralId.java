package painclinic.course;

import java.util.UUID;

/** A referral's identity: it never changes and is never given to another. */
public record ReferralId(UUID value) {}
