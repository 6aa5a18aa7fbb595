package painclinic.access;

import java.time.Duration;

/** What came of following a link with which one chooses a password. */
sealed interface LinkOutcome {

    /** The link can still be used. */
    record Open(SignInLinks.Invited invited) implements LinkOutcome {}

    /** The password is chosen, and its person signed in. */
    record SignedIn(ClinicUser user) implements LinkOutcome {}

    /** Used, too old, taken back or never made; which of them is not told. */
    record OpensNothing() implements LinkOutcome {}

    /** The wanted password is easy to guess; the link can still be used. */
    record TooWeak(String sentence) implements LinkOutcome {}

    /** Too many wrong links of late; this one was not looked at. */
    record TooManyAttempts(Duration pause) implements LinkOutcome {}

    /** Too many people hash passwords just now; nothing was looked at. */
    record Crowded(Duration pause) implements LinkOutcome {}
}
