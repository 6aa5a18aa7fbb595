package painclinic.guideline;

/** Whether a guideline is still in force. */
public enum RulesetStatus {
    CURRENT,
    SUPERSEDED
}
