package painclinic.advising;

/** What came of a question to the {@link ScheduleAdvisor}. */
public sealed interface Answer<T> {

    /** The question made sense, and this is its answer. */
    record Given<T>(T value) implements Answer<T> {}

    /** The question is about something that is not there. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}
}
