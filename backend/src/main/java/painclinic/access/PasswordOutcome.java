package painclinic.access;

import java.time.Duration;

/** What came of asking for another password. */
sealed interface PasswordOutcome {

    /** The account's sessions have ended, but for the one that asked. */
    record Changed() implements PasswordOutcome {}

    /** The password that the person said they have is another. */
    record WrongPassword() implements PasswordOutcome {}

    /** The wanted password is easy to guess; the sentence says why. */
    record TooWeak(String sentence) implements PasswordOutcome {}

    /** Too many guesses of late; the password was not looked at. */
    record TooManyAttempts(Duration pause) implements PasswordOutcome {}

    /** Too many people hash passwords just now; nothing was looked at. */
    record Crowded(Duration pause) implements PasswordOutcome {}
}
