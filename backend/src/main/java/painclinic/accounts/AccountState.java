package painclinic.accounts;

/** Whether somebody can sign in with an account. */
enum AccountState {
    /** Nobody has chosen a password yet. */
    INVITED,
    /** Its person can sign in. */
    ACTIVE,
    /** After many wrong passwords of late, further tries have to wait for some minutes. */
    SLOWED,
    /** Nobody can sign in, until it is opened again. */
    ENDED
}
