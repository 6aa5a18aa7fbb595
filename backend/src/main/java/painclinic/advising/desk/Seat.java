package painclinic.advising.desk;

/** What kind of session a place is in. */
public enum Seat {
    /** A session of one person. */
    ONE_TO_ONE,
    /** A session of a class that is held anyway. */
    JOINS_SESSION,
    /** One more session of a class that runs. */
    ADDS_SESSION,
    /** The first session of a class that does not run yet. */
    STARTS_CLASS
}
