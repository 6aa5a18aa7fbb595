package painclinic.notice;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.patient.PatientDetails.Notices;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody has to be told, in words: what was, what is, and nothing that is not this person's.
 * The subject says nothing of the treatment.
 */
record Wording(String subject, String body) {

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

    /** The sentences in one language. */
    private record Said(Language language, ClinicTime time) {

        String letter(String clinic, Recipient recipient, List<Change> changes) {
            String ending =
                    isAll(changes, Change.Kind.CANCELLED) ? "" : phrases().ending() + "\n\n";
            return """
            %s

            %s

            %s

            %s%s
            """
                    .formatted(
                            phrases().greeting().formatted(recipient.name()),
                            opening(changes),
                            changes.stream().map(this::line).collect(Collectors.joining("\n")),
                            ending,
                            clinic);
        }

        /** A text is paid by its length. */
        String text(String clinic, List<Change> changes) {
            return clinic
                    + ": "
                    + changes.stream().map(this::line).collect(Collectors.joining(". "))
                    + ".";
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
