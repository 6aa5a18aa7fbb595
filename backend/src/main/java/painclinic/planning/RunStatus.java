package painclinic.planning;

/** The life of a planning run. */
enum RunStatus {
    /** It waits for a node. */
    QUEUED,
    RUNNING,
    /** Someone asked it to end with the best so far. */
    STOPPING,
    FINISHED,
    /** It ended early because someone asked. */
    STOPPED,
    /** Its node died or was shut down too often for it to be taken up again. */
    INTERRUPTED,
    FAILED
}
