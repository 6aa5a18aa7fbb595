package painclinic.advice;

/** What came of a patient's moving their own appointment. */
public enum PatientMove {
    /** It is there now. */
    MOVED,
    /** It cannot have that time, or not any more. */
    TAKEN,
    /** The appointment is not the one that was looked at any more. */
    CHANGED,
    /** The clinic kept changing meanwhile; trying again may do. */
    BUSY
}
