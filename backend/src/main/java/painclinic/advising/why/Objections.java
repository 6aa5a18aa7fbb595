package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.Place;

import java.util.List;

/**
 * What speaks against a wanted moment for a session.
 *
 * @param now where the session is, or null if it has no place
 * @param promised whether that place is booked; then {@code booked-moved} is among the objections,
 *     unless whoever asks may move it
 * @param always the rules that are broken by every option
 * @param options one for each practitioner who may give the treatment, with the room that suits
 *     best; a single one where practitioner and room were named. Those with fewest objections come
 *     first, then the cheapest. If nobody may give the treatment, all practitioners are looked at
 * @param text the answer in a sentence or two
 */
public record Objections(
        String course,
        int number,
        WantedPlace wanted,
        @Nullable Place now,
        boolean promised,
        String text,
        List<Objection> always,
        List<PlaceOption> options) {

    public Objections {
        always = List.copyOf(always);
        options = List.copyOf(options);
    }

    /** Whether there is a practitioner and a room with which no rule is broken. */
    public boolean isAllowed() {
        return !options.isEmpty() && options.getFirst().isAllowed();
    }
}
