package painclinic.advising.bottlenecks;

import painclinic.advising.desk.HalfDay;
import painclinic.advising.fixes.FixWords;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Delivery;
import painclinic.bundle.Room;
import painclinic.bundle.Treatment;
import painclinic.guideline.TreatmentLimits;

import java.util.List;
import java.util.stream.Stream;

/** Shortages in plain words. */
final class BottleneckWords {

    private BottleneckWords() {}

    /** How many people one session of a treatment takes at most in any of the clinic's rooms. */
    static int classSize(ClinicBundle bundle, Treatment treatment) {
        if (treatment.delivery() == Delivery.ONE_TO_ONE) {
            return 1;
        }
        TreatmentLimits limits = bundle.clinicLimits().of(treatment.code());
        int room =
                bundle.rooms().stream()
                        .filter(one -> one.features().containsAll(treatment.roomFeatures()))
                        .mapToInt(Room::capacity)
                        .max()
                        .orElse(1);
        return Stream.of(treatment.groupMax(), limits == null ? null : limits.groupMax())
                .filter(one -> one != null)
                .reduce(room, Math::min);
    }

    static String shortage(
            BottleneckSearch.Cause cause,
            Treatment treatment,
            List<String> sites,
            int sessions,
            int missing,
            int there,
            int inUse) {
        String due =
                "%s of %s due this week %s no place"
                        .formatted(
                                FixWords.sessions(sessions),
                                treatment.name(),
                                sessions == 1 ? "has" : "have");
        String missingHours = FixWords.hours(missing);
        String use = "%s of %s in use".formatted(FixWords.hours(inUse), FixWords.hours(there));
        return switch (cause.kind()) {
            case SKILL ->
                    there == 0
                            ? "Nobody%s gives %s this week. %s: %s."
                                    .formatted(
                                            cause.gender() == null
                                                    ? ""
                                                    : " of the gender asked for",
                                            treatment.name(),
                                            capital(due),
                                            missingHours)
                            : "%s%s: %s missing. %s, and nobody who may give it has %d minutes free; %s."
                                    .formatted(
                                            treatment.name(),
                                            cause.gender() == null
                                                    ? ""
                                                    : " by a practitioner of the gender asked for",
                                            missingHours,
                                            capital(due),
                                            treatment.minutes(),
                                            use);
            case ROOM ->
                    "Rooms for %s%s%s: %s missing. %s: practitioners have time, but no such room is free then; %s."
                            .formatted(
                                    treatment.name(),
                                    cause.features().isEmpty()
                                            ? ""
                                            : " with " + FixWords.list(cause.features(), "and"),
                                    sites.isEmpty() ? "" : " at " + FixWords.list(sites, "and"),
                                    missingHours,
                                    capital(due),
                                    use);
            case HALF_DAY ->
                    "%s on %s: %s missing. %s: these are the only half-days on which the patients can come, and no place is free then; practitioner time then: %s."
                            .formatted(
                                    treatment.name(),
                                    FixWords.list(
                                            cause.halfDays().stream()
                                                    .map(BottleneckWords::name)
                                                    .toList(),
                                            "and"),
                                    missingHours,
                                    capital(due),
                                    use);
            case COURSE ->
                    "%s. Staff and rooms are free, but never when these patients can come: they are away, have other sessions too near, or their weeks end. They would take %s."
                            .formatted(capital(due), missingHours);
        };
    }

    static String warning(Treatment treatment, int there, int inUse) {
        return "%s is %s (%s of %s in use). Everyone who is due for it this week has one."
                .formatted(
                        treatment.name(),
                        inUse >= there ? "full" : "nearly full",
                        FixWords.hours(inUse),
                        FixWords.hours(there));
    }

    private static String name(HalfDay half) {
        return FixWords.name(half.day()) + (half.afternoon() ? " afternoon" : " morning");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
