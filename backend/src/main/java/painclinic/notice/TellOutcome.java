package painclinic.notice;

/** What came of saying that somebody was told. */
sealed interface TellOutcome {

    record Done() implements TellOutcome {}

    /** There is nothing to tell any more, or they were told already. */
    record NothingToTell() implements TellOutcome {}

    /** Something else is to be told by now. */
    record ChangedMeanwhile() implements TellOutcome {}

    /** A message with the same is on its way. */
    record BeingSent() implements TellOutcome {}
}
