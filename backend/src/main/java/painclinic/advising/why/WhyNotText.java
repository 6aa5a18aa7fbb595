package painclinic.advising.why;

import painclinic.advising.desk.BlemishChange;
import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Words;
import painclinic.planner.model.Slot;

import java.util.List;
import java.util.stream.Collectors;

/** The answer to "why not?" in a sentence or two. */
final class WhyNotText {

    private WhyNotText() {}

    /** All options together. */
    static String of(ScheduleDesk desk, List<PlaceOption> options, List<Objection> always) {
        if (options.isEmpty()) {
            return "The clinic has no practitioner or no room.";
        }
        PlaceOption best = options.getFirst();
        if (best.change() != null) {
            return best.text();
        }
        if (!always.isEmpty()) {
            return texts(always);
        }
        String names =
                options.stream()
                        .map(option -> desk.names().practitioner(option.place().practitioner()))
                        .filter(index -> index != null)
                        .map(index -> desk.names().practitioner(index).name())
                        .collect(Collectors.joining(", "));
        return options.size() == 1
                ? best.text()
                : "None of these can: %s. Nearest: %s".formatted(names, best.text());
    }

    /** One option that breaks rules. */
    static String of(ScheduleDesk desk, Wanted place, List<Objection> objections) {
        return "With %s in %s: %s"
                .formatted(
                        desk.names().practitioner(place.practitioner()).name(),
                        desk.names().room(place.room()).name(),
                        texts(objections));
    }

    /** One option that breaks no rule. */
    static String allowed(ScheduleDesk desk, Slot slot, CostChange change, boolean isPlaced) {
        String where =
                "With %s in %s it is possible"
                        .formatted(
                                desk.names().practitioner(slot.practitioner()).name(),
                                desk.names().room(slot.room()).name());
        String parts =
                change.blemishes().isEmpty()
                        ? ""
                        : change.blemishes().stream()
                                .map(BlemishChange::text)
                                .collect(Collectors.joining("; ", " (", ")"));
        String than = isPlaced ? "than where it is" : "than without the session";
        return change.points() == 0
                ? "%s and costs the same%s.".formatted(where, parts)
                : "%s: %s %s%s.".formatted(where, Words.more(change.points()), than, parts);
    }

    private static String texts(List<Objection> objections) {
        return objections.stream().map(Objection::text).distinct().collect(Collectors.joining(" "));
    }
}
