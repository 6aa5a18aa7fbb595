package painclinic.advising.fixes;

/**
 * What a change that makes room for a course changes. Of two that ask for equally much, the one
 * named first is the smaller.
 */
public enum FixKind {
    /** Nothing at all: there is a free place as things are. */
    NOTHING,
    /** The course's own sessions that are not booked move. */
    OWN_SESSIONS_MOVE,
    /** The horizon ends later. */
    PLAN_FURTHER_AHEAD,
    /** The course may start earlier. */
    START_EARLIER,
    /** The patient can come at one more time of the week, or on one date more. */
    PATIENT_COMES,
    /** The patient is back earlier from an absence, or leaves later. */
    PATIENT_BACK_EARLIER,
    /** A practitioner with the skill comes earlier or stays longer, the site being open or not. */
    PRACTITIONER_STAYS,
    /** A practitioner with the skill works at one more time of the week, or on one date more. */
    PRACTITIONER_WORKS,
    /** A practitioner with the skill is on leave for fewer days. */
    LEAVE_SHORTENED,
    /** A practitioner's registration is renewed. */
    REGISTRATION_RENEWED,
    /** A practitioner may give more clinical minutes a day. */
    CLINICAL_MINUTES,
    /** A room is not closed, or for fewer hours. */
    ROOM_OPENS,
    /** A site opens on a day on which it is closed. */
    SITE_OPENS,
    /** The patient gives up the wish for a practitioner of one gender. */
    ANY_GENDER,
    /** A class takes more people, within the guideline: the room holds more, or the clinic does. */
    CLASS_ENLARGED,
    /** A room gets what the treatment or the patient needs. */
    ROOM_EQUIPPED,
    /** Another practitioner gains the skill. */
    SKILL_GAINED,
    /** One session of another course, not booked, moves to another free place. */
    OTHER_SESSION_MOVES
}
