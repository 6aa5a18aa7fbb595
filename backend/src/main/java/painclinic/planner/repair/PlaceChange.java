package painclinic.planner.repair;

/** What is different for somebody. */
public enum PlaceChange {
    /** Another date or time of day. */
    TIME,
    PRACTITIONER,
    ROOM,
    /** The place is gone, and there is none instead. */
    CANCELLED,
    /** A place that there was not before. */
    ADDED
}
