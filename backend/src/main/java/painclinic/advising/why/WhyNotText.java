package painclinic.advising.why;

import painclinic.advising.desk.BlemishChange;
import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Words;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        if (change.blemishes().isEmpty()) {
            return "%s and makes no difference otherwise.".formatted(where);
        }
        String than = isPlaced ? "than where it is" : "than without the session";
        return "%s. %s.".formatted(where, inWords(change, than));
    }

    /** What gets worse and what gets better, those that matter most first. */
    private static String inWords(CostChange change, String than) {
        List<String> parts = new ArrayList<>();
        for (boolean worse : new boolean[] {true, false}) {
            List<String> names =
                    change.blemishes().stream()
                            .filter(one -> one.units() > 0 == worse)
                            .sorted(
                                    Comparator.comparingLong(
                                            (BlemishChange one) -> -Math.abs(one.points())))
                            .map(one -> Words.name(one.blemish()).toLowerCase(Locale.UK))
                            .toList();
            if (!names.isEmpty()) {
                parts.add(
                        "%s %s: %s"
                                .formatted(
                                        worse ? "Worse" : "Better",
                                        than,
                                        String.join(", ", names)));
            }
        }
        if (change.points() < 0) {
            Collections.reverse(parts);
        }
        return String.join(". ", parts);
    }

    private static String texts(List<Objection> objections) {
        return objections.stream().map(Objection::text).distinct().collect(Collectors.joining(" "));
    }
}
