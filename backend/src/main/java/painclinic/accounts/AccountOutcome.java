package painclinic.accounts;

import painclinic.access.SignInLink;
import painclinic.clinic.FieldFault;

import java.util.List;

/** What came of an administrator's act on an account. Unless it is done, nothing has changed. */
sealed interface AccountOutcome {

    record Done(Account account) implements AccountOutcome {}

    /** A link was made for the account's person. */
    record Linked(Account account, SignInLink link) implements AccountOutcome {}

    record NoSuchAccount() implements AccountOutcome {}

    /** Somebody else was faster; this is what they made of it. */
    record ChangedMeanwhile(Account now) implements AccountOutcome {}

    record Faulty(List<FieldFault> faults) implements AccountOutcome {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Nobody could administer the clinic afterwards. */
    record LastAdministrator() implements AccountOutcome {}

    /** One's own account is for another administrator to take away. */
    record OnesOwn() implements AccountOutcome {}

    /** The account has ended; it has to be opened again first. */
    record Ended() implements AccountOutcome {}
}
