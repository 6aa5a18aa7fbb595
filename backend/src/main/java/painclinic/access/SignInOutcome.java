package painclinic.access;

import java.time.Duration;

/** What came of asking to sign in. */
sealed interface SignInOutcome {

    record SignedIn(ClinicUser user) implements SignInOutcome {}

    /** The name or the password is wrong; which of them is not told. */
    record WrongCredentials() implements SignInOutcome {}

    /** Too many guesses of late; the password was not looked at. */
    record TooManyAttempts(Duration pause) implements SignInOutcome {}

    /** Too many people hash passwords just now; nothing was looked at. */
    record Crowded(Duration pause) implements SignInOutcome {}
}
