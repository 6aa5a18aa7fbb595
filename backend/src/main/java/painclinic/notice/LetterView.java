package painclinic.notice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.Clinic;
import painclinic.patient.PatientDetails.Notices;

import java.util.List;
import java.util.UUID;

/**
 * One letter to one person, whatever the number of their courses that changed.
 *
 * @param notices what it tells, to be ticked off once it is posted
 */
@Schema(name = "LetterToPost")
record LetterView(
        UUID patient,
        String patientName,
        @Schema(types = {"string", "null"}) @Nullable String address,
        String language,
        String subject,
        String body,
        List<Seen> notices) {

    /**
     * @param notices of one person
     */
    static LetterView of(Clinic clinic, List<Notice> notices) {
        Recipient recipient = notices.getFirst().recipient();
        Wording wording =
                Wording.of(
                        Notices.LETTER,
                        clinic,
                        recipient,
                        notices.stream().flatMap(notice -> notice.changes().stream()).toList());
        return new LetterView(
                recipient.patient(),
                recipient.name(),
                recipient.address(),
                recipient.language(),
                wording.subject(),
                wording.body(),
                notices.stream().map(notice -> new Seen(notice.id(), notice.digest())).toList());
    }

    /** A notice, and what stood for what it tells. */
    @Schema(name = "SeenNotice")
    record Seen(UUID id, String seen) {}
}
