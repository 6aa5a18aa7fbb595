package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of an appointment since somebody looked: it is new, it is elsewhere, or it is gone.
 *
 * @param was null for a new one
 * @param now null for one that is gone
 */
public record SeenChange(@Nullable Seen was, @Nullable Seen now) {

    /**
     * What differs, by time.
     *
     * @param at now, in clinic time: what is over has not changed, it has been
     */
    public static List<SeenChange> between(List<Seen> before, List<Seen> after, LocalDateTime at) {
        Map<UUID, Seen> known =
                before.stream().collect(Collectors.toMap(Seen::appointment, Function.identity()));
        List<SeenChange> changes = new ArrayList<>();
        for (Seen now : after) {
            Seen was = known.remove(now.appointment());
            if (was == null || !was.isLike(now)) {
                changes.add(new SeenChange(was, now));
            }
        }
        known.values().stream()
                .filter(was -> was.start().isAfter(at))
                .forEach(was -> changes.add(new SeenChange(was, null)));
        changes.sort(Comparator.comparing(SeenChange::time));
        return changes;
    }

    private LocalDateTime time() {
        Seen first = was == null ? now : was;
        if (first == null) {
            throw new IllegalStateException("A change of nothing is none.");
        }
        return first.start();
    }
}
