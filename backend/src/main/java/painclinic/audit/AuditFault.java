package painclinic.audit;

/**
 * Something about the audit that is not as it was written.
 *
 * @param words for people, with the numbers of the entries
 */
public record AuditFault(Kind kind, String words) {

    /** What can be found. */
    public enum Kind {
        ENTRIES_CHANGED,
        ENTRIES_MISSING,
        ENTRIES_ADDED,
        SEAL_MISSING,
        SEAL_CHANGED,
        TAIL_CUT_OFF,
        DATED_BACK,
        NUMBER_NEVER_GIVEN,
        NOT_THE_KEPT_SEAL,
        NOT_WATCHED
    }
}
