package painclinic.advising.why;

import java.util.List;

/**
 * A hard rule that a place would break.
 *
 * @param rule the rule's name in the evaluation, such as {@code room-overlap}
 * @param text plain words that name practitioners, rooms and times, never a patient
 * @param obstacles who and what is in the way
 */
public record Objection(String rule, String text, List<Obstacle> obstacles) {

    public Objection {
        obstacles = List.copyOf(obstacles);
    }
}
