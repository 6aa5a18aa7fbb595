package painclinic.draft;

import java.time.Instant;

/**
 * One time that something of a draft was published.
 *
 * @param by the account of who did it
 * @param appointments how many places were taken over
 * @param left how many the draft still proposed afterwards
 * @param revision of the draft that they had seen
 */
record DraftPublication(String by, Instant at, int appointments, int left, int revision) {}
