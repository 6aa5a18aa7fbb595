package painclinic.notice;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.patient.PatientDetails.Notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has to be told, in words: what was, what is, and nothing that is not this person's.
 * The subject says nothing of the treatment.
 */
record Wording(String subject, String body) {

    /** GOV.UK Notify takes no longer text. */
    static final int LONGEST_TEXT = 918;

    static Wording of(Notices way, Clinic clinic, Recipient recipient, List<Change> changes) {
        Language language = Language.of(recipient.language());
        String name = clinic.details().name();
        Said said = new Said(language, clinic.time());
        return new Wording(
                language.phrases().subject().formatted(name),
                way == Notices.TEXT
                        ? said.text(name, changes)
                        : said.letter(name, recipient, changes));
    }

    /** What reminds somebody of what they know already. */
    static Wording reminder(Clinic clinic, Recipient recipient, List<Spot> spots) {
        Language language = Language.of(recipient.language());
        String name = clinic.details().name();
        return new Wording(
                language.phrases().reminder().formatted(name),
                new Said(language, clinic.time()).reminder(name, recipient, spots));
    }

    /** The sentences in one language. */
    private record Said(Language language, ClinicTime time) {

        String letter(String clinic, Recipient recipient, List<Change> changes) {
            return letter(
                    clinic,
                    recipient,
                    opening(changes),
                    changes.stream().map(this::line),
                    !isAll(changes, Change.Kind.CANCELLED));
        }

        String reminder(String clinic, Recipient recipient, List<Spot> spots) {
            String title = phrases().reminder().formatted(clinic) + ":";
            Stream<String> lines = spots.stream().map(this::whole);
            return recipient.way() == Notices.TEXT
                    ? title + " " + lines.collect(Collectors.joining(". ")) + "."
                    : letter(clinic, recipient, title, lines, true);
        }

        private String letter(
                String clinic,
                Recipient recipient,
                String opening,
                Stream<String> lines,
                boolean isToCome) {
            return """
            %s

            %s

            %s

            %s%s
            """
                    .formatted(
                            phrases().greeting().formatted(recipient.name()),
                            opening,
                            lines.collect(Collectors.joining("\n")),
                            isToCome ? phrases().ending() + "\n\n" : "",
                            clinic);
        }

        /** A text is paid by its length. */
        String text(String clinic, List<Change> changes) {
            String whole =
                    clinic
                            + ": "
                            + changes.stream().map(this::line).collect(Collectors.joining(". "))
                            + ".";
            return whole.length() <= LONGEST_TEXT ? whole : shortText(clinic, changes);
        }

        /** Each place once, with its times. */
        private String shortText(String clinic, List<Change> changes) {
            Map<String, List<Change>> byPlace =
                    changes.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            change ->
                                                    change.now() == null
                                                            ? ""
                                                            : ", " + place(change.now()),
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            return byPlace.entrySet().stream()
                    .map(there ->
                            there.getValue().stream()
                                            .map(this::shortLine)
                                            .collect(Collectors.joining("; "))
                                    + there.getKey())
                    .collect(Collectors.joining(". ", clinic + ": ", "."));
        }

        private String shortLine(Change change) {
            Spot told = change.told();
            Spot now = change.now();
            return switch (change.kind()) {
                case BOOKED -> phrases().booked().formatted(shortMoment(now));
                case PUT_BACK -> phrases().putBack().formatted(shortMoment(now));
                case CANCELLED -> phrases().cancelled().formatted(shortMoment(told));
                case MOVED ->
                        told != null && now != null && told.isAt(now)
                                ? shortMoment(now)
                                : phrases().moved().formatted(shortMoment(told), shortMoment(now));
            };
        }

        private String shortMoment(@Nullable Spot spot) {
            return spot == null ? "" : language.shortMoment(time.local(spot.start()));
        }

        private Language.Phrases phrases() {
            return language.phrases();
        }

        private String opening(List<Change> changes) {
            boolean one = changes.size() == 1;
            if (isAll(changes, Change.Kind.BOOKED)) {
                return one ? phrases().oneBooked() : phrases().someBooked();
            }
            if (isAll(changes, Change.Kind.CANCELLED)) {
                return one ? phrases().oneCancelled() : phrases().someCancelled();
            }
            return one ? phrases().oneChanged() : phrases().someChanged();
        }

        private static boolean isAll(List<Change> changes, Change.Kind kind) {
            return changes.stream().allMatch(change -> change.kind() == kind);
        }

        private String line(Change change) {
            Spot told = change.told();
            Spot now = change.now();
            return switch (change.kind()) {
                case BOOKED -> phrases().booked().formatted(whole(now));
                case PUT_BACK -> phrases().putBack().formatted(whole(now));
                case CANCELLED -> phrases().cancelled().formatted(moment(told));
                case MOVED ->
                        told != null && now != null && told.isAt(now)
                                ? phrases().elsewhere().formatted(moment(now), place(now))
                                : phrases().moved().formatted(moment(told), whole(now));
            };
        }

        private String whole(@Nullable Spot spot) {
            return spot == null ? "" : moment(spot) + ", " + place(spot);
        }

        private String place(Spot spot) {
            return phrases()
                    .place()
                    .formatted(spot.practitionerName(), spot.roomName(), spot.siteName());
        }

        private String moment(@Nullable Spot spot) {
            return spot == null ? "" : language.moment(time.local(spot.start()));
        }
    }
}
