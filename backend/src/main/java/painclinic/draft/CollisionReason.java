package painclinic.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a place that a draft proposes cannot be given in the clinic as it is now. */
public enum CollisionReason {
    COURSE_ENDED("The course has ended."),
    COURSE_PAUSED("The course is paused."),
    COURSE_GONE("The course is no longer in the clinic's records."),
    SESSION_CHANGED("The class it would join has been moved or called off."),
    HAS_BEGUN("It would have begun by now."),
    RECORD_GONE("The room, practitioner or treatment is no longer there.", "unknown-reference"),
    PRACTITIONER_AWAY("{practitioner} is away then.", "leave"),
    PRACTITIONER_HOURS("{practitioner} does not work there then.", "working-hours"),
    PRACTITIONER_REGISTRATION(
            "{practitioner}'s registration will have ended by then.", "registration"),
    PRACTITIONER_SKILL("{practitioner} no longer gives {treatment}.", "skill", "leaders"),
    PRACTITIONER_TAKEN("{practitioner} has another session then.", "practitioner-overlap"),
    PRACTITIONER_TRAVEL("{practitioner} would not get there in time.", "travel"),
    PRACTITIONER_DAY_FULL("{practitioner} would treat for too long that day.", "clinical-minutes"),
    SITE_CLOSED("The site is closed then.", "opening-hours", "closed-day"),
    ROOM_CLOSED("{room} is closed then.", "room-closed"),
    ROOM_UNSUITABLE("{room} no longer has what {treatment} needs.", "room-features"),
    ROOM_TAKEN("{room} is in use then.", "room-overlap"),
    ROOM_TURNOVER("{room} would not be ready in time.", "turnover"),
    CLASS_FULL("The session is full.", "group-size", "room-capacity", "one-to-one"),
    CLASS_ELSEWHERE("The class meets somewhere else then.", "class"),
    PATIENT_AWAY("{patient} cannot come then.", "patient-availability"),
    PATIENT_NEEDS("It does not meet what {patient} needs.", "patient-needs"),
    PATIENT_TAKEN("{patient} has another appointment then.", "patient-overlap"),
    CAP_REACHED("The course has all its sessions.", "session-cap", "hours-cap", "session-number"),
    OUTSIDE_WINDOW("It would lie outside the course's window.", "window"),
    TOO_EARLY("The course may not begin so early.", "start"),
    TOO_CLOSE("It would come too soon after another session of the course.", "spacing"),
    TREATMENT_CHANGED(
            "{treatment} or the planning rules have changed.",
            "treatment",
            "length",
            "grid",
            "horizon",
            "no-limit");

    private static final Map<String, CollisionReason> BY_RULE = byRule();

    private final String words;
    private final List<String> rules;

    CollisionReason(String words, String... rules) {
        this.words = words;
        this.rules = List.of(rules);
    }

    /** The reason that a broken hard rule is; empty for rules that no single place can break. */
    static Optional<CollisionReason> of(String rule) {
        return Optional.ofNullable(BY_RULE.get(rule));
    }

    /** In words, with the names that people know. */
    String words(String patient, String practitioner, String room, String treatment) {
        return words.replace("{patient}", patient)
                .replace("{practitioner}", practitioner)
                .replace("{room}", room)
                .replace("{treatment}", treatment);
    }

    private static Map<String, CollisionReason> byRule() {
        Map<String, CollisionReason> byRule = new HashMap<>();
        Arrays.stream(values())
                .forEach(reason -> reason.rules.forEach(rule -> byRule.put(rule, reason)));
        return byRule;
    }
}
