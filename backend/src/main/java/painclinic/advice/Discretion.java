package painclinic.advice;

import painclinic.advising.desk.Blemish;
import painclinic.advising.desk.BlemishChange;
import painclinic.advising.desk.CostChange;
import painclinic.advising.places.Explanation;
import painclinic.advising.places.Suggestion;
import painclinic.advising.why.Objection;
import painclinic.advising.why.Objections;
import painclinic.advising.why.Obstacle;
import painclinic.advising.why.PlaceOption;
import painclinic.advising.why.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Advice as a therapist may have it: why a colleague is not there is not said, nor whom, whose
 * gender or which times the patient wished for. Costs are those without the patient's wishes.
 */
final class Discretion {

    private static final Set<String> PRESENCE = Set.of("working-hours", "leave", "registration");

    private final ClinicNames names;
    private final Sight sight;

    Discretion(ClinicNames names, Sight sight) {
        this.names = names;
        this.sight = sight;
    }

    Explanation of(Explanation why) {
        return new Explanation(
                why.course(),
                why.number(),
                why.session(),
                why.place(),
                why.promised(),
                reasons(why.reasons()),
                why.alternatives().stream().map(this::of).toList());
    }

    private Suggestion of(Suggestion suggestion) {
        return new Suggestion(
                suggestion.place(),
                suggestion.number(),
                withoutWishes(suggestion.change()),
                reasons(suggestion.reasons()));
    }

    Objections of(Objections objections) {
        List<PlaceOption> options = objections.options().stream().map(this::of).toList();
        List<Objection> always = always(options);
        return new Objections(
                objections.course(),
                objections.number(),
                objections.wanted(),
                objections.now(),
                objections.promised(),
                options.isEmpty() ? objections.text() : text(options, always),
                always,
                options);
    }

    private PlaceOption of(PlaceOption option) {
        List<Objection> objections = told(option);
        CostChange change = option.change();
        if (change == null) {
            return new PlaceOption(
                    option.place(),
                    where(option) + ": " + texts(objections),
                    objections,
                    null,
                    List.of());
        }
        CostChange without = withoutWishes(change);
        return new PlaceOption(
                option.place(),
                without.equals(change) ? option.text() : where(option) + " it is possible.",
                objections,
                without,
                reasons(option.reasons()));
    }

    private String where(PlaceOption option) {
        return "With %s in %s"
                .formatted(
                        names.practitioner(option.place().practitioner()),
                        names.room(option.place().room()));
    }

    private List<Objection> told(PlaceOption option) {
        return option.objections().stream()
                .map(objection -> told(objection, option.place().practitioner()))
                .distinct()
                .toList();
    }

    private Objection told(Objection objection, String practitioner) {
        if (PRESENCE.contains(objection.rule()) && !practitioner.equals(sight.practitionerId())) {
            return said("working-hours", practitioner, "is not there then.");
        }
        boolean gender =
                objection.rule().equals("patient-needs")
                        && objection.obstacles().stream()
                                .anyMatch(one -> one.kind() == Obstacle.Kind.PRACTITIONER);
        return gender ? said("skill", practitioner, "cannot give this session.") : objection;
    }

    private Objection said(String rule, String practitioner, String text) {
        return new Objection(
                rule,
                names.practitioner(practitioner) + " " + text,
                List.of(new Obstacle(Obstacle.Kind.PRACTITIONER, practitioner, null, null)));
    }

    private static List<Objection> always(List<PlaceOption> options) {
        if (options.isEmpty()) {
            return List.of();
        }
        List<Objection> always = new ArrayList<>(options.getFirst().objections());
        options.forEach(option -> always.retainAll(option.objections()));
        return always;
    }

    private String text(List<PlaceOption> options, List<Objection> always) {
        PlaceOption best = options.getFirst();
        if (best.change() != null || always.isEmpty() && options.size() == 1) {
            return best.text();
        }
        return always.isEmpty()
                ? "None of these can: %s. Nearest: %s"
                        .formatted(
                                options.stream()
                                        .map(option ->
                                                names.practitioner(option.place().practitioner()))
                                        .collect(Collectors.joining(", ")),
                                best.text())
                : texts(always);
    }

    private static String texts(List<Objection> objections) {
        return objections.stream().map(Objection::text).distinct().collect(Collectors.joining(" "));
    }

    private static List<Reason> reasons(List<Reason> reasons) {
        return reasons.stream().filter(reason -> reason.blemish() != Blemish.PREFERENCE).toList();
    }

    private static CostChange withoutWishes(CostChange change) {
        List<BlemishChange> told =
                change.blemishes().stream()
                        .filter(one -> one.blemish() != Blemish.PREFERENCE)
                        .toList();
        return new CostChange(
                change.missing(), told.stream().mapToLong(BlemishChange::points).sum(), told);
    }
}
