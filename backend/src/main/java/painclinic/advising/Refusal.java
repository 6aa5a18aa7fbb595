package painclinic.advising;

/**
 * Why a question has no answer.
 *
 * @param text the same in plain words with ids; it names no patient
 */
public record Refusal(Kind kind, String text) {

    /** What is not there. */
    public enum Kind {
        /** The bundle has no such course. */
        UNKNOWN_COURSE,
        /** The course does not owe a session of that number. */
        NOT_OWED,
        /** The session is owed but the schedule has no place for it. */
        NOT_PLACED,
        /** The session is a group's of a programme, and moves with all its people or not at all. */
        OF_A_GROUP,
        /** The bundle has no such practitioner. */
        UNKNOWN_PRACTITIONER,
        /** The bundle has no such room. */
        UNKNOWN_ROOM
    }
}
