package painclinic.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientDetails.Notices;
import painclinic.web.Problem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is not told yet, and who was. */
@RestController
class NoticeController {

    private final OpenNotices open;
    private final Messages messages;
    private final Telling telling;
    private final Sending sending;
    private final Clinics clinics;
    private final Clock clock;

    NoticeController(
            OpenNotices open,
            Messages messages,
            Telling telling,
            Sending sending,
            Clinics clinics,
            Clock clock) {
        this.open = open;
        this.messages = messages;
        this.telling = telling;
        this.sending = sending;
        this.clinics = clinics;
        this.clock = clock;
    }

    @GetMapping("/api/notices")
    @Operation(
            operationId = "untoldNotices",
            summary = "Everybody who has to be told something, the most urgent first")
    Untold untold() {
        return new Untold(
                sending.sends(Notices.EMAIL),
                sending.sends(Notices.TEXT),
                clinics.current().map(this::untold).orElse(List.of()));
    }

    private List<NoticeView> untold(Clinic clinic) {
        Instant now = clock.instant();
        return open.all(now).stream()
                .map(notice ->
                        NoticeView.of(
                                notice,
                                Wording.of(
                                        notice.way(now),
                                        clinic,
                                        notice.recipient(),
                                        notice.changes()),
                                clinic.time(),
                                now))
                .toList();
    }

    @GetMapping("/api/notices/letters")
    @Operation(
            operationId = "lettersToPost",
            summary = "The letters to print and post, one for each person")
    List<LetterView> letters() {
        return clinics.current().map(this::letters).orElse(List.of());
    }

    private List<LetterView> letters(Clinic clinic) {
        Instant now = clock.instant();
        return open.all(now).stream()
                .filter(notice -> notice.step(now) == Notice.Step.POST)
                .collect(
                        Collectors.groupingBy(
                                notice -> notice.recipient().patient(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(notices -> LetterView.of(clinic, notices))
                .toList();
    }

    @GetMapping("/api/notices/count")
    @Operation(operationId = "untoldCount", summary = "How many are published but not told")
    UntoldCount count() {
        return new UntoldCount(open.count(clock.instant()));
    }

    @GetMapping("/api/notices/messages")
    @Operation(
            operationId = "sentMessages",
            summary = "Who was told, or was tried to be told, on a date, the latest first")
    List<MessageView> messages(@RequestParam LocalDate on) {
        return clinics.current()
                .map(clinic ->
                        messages.between(
                                clinic.time().startOf(on),
                                clinic.time().startOf(on.plusDays(1)),
                                clinic.time()))
                .orElse(List.of());
    }

    @PostMapping("/api/notices/{id}/told")
    @Operation(operationId = "tellNotice", summary = "Record that somebody was told, and how")
    ResponseEntity<?> told(
            @PathVariable UUID id,
            @RequestBody @Valid Told told,
            @AuthenticationPrincipal ClinicUser user) {
        return answer(telling.told(id, told.seen(), told.way(), told.answer(), user.displayName()));
    }

    @PostMapping("/api/notices/{id}/no-answer")
    @Operation(
            operationId = "noAnswer",
            summary = "Record that somebody was called and did not answer")
    ResponseEntity<?> noAnswer(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return answer(telling.noAnswer(id, user.displayName()));
    }

    private ResponseEntity<?> answer(TellOutcome outcome) {
        return switch (outcome) {
            case TellOutcome.Done _ -> ResponseEntity.ok(count());
            case TellOutcome.NothingToTell _ ->
                    problem(
                            HttpStatus.NOT_FOUND,
                            "nothing-to-tell",
                            "There is nothing to tell any more, or somebody has told them.");
            case TellOutcome.ChangedMeanwhile _ ->
                    problem(
                            HttpStatus.CONFLICT,
                            "notice-changed",
                            "Something else is to be told by now. Read it again before you tell"
                                    + " them.");
            case TellOutcome.BeingSent _ ->
                    problem(
                            HttpStatus.CONFLICT,
                            "being-sent",
                            "A message with this is being sent at the moment.");
        };
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String name, String sentence) {
        return Problem.of(status, name, "Not recorded", sentence).answer();
    }

    /**
     * Who is not told yet, and what is sent without a person.
     *
     * @param sendsEmails whether e-mails leave the house; otherwise they wait here
     * @param sendsTexts whether texts do
     */
    @Schema(name = "UntoldNotices")
    record Untold(boolean sendsEmails, boolean sendsTexts, List<NoticeView> notices) {}

    /** How many people and courses are not told yet. */
    @Schema(name = "UntoldCount")
    record UntoldCount(int untold) {}

    /**
     * Somebody was told.
     *
     * @param seen what stood for it when it was read out
     * @param answer what they said; null where they said nothing
     */
    @Schema(name = "ToldNotice")
    record Told(
            @NotNull String seen,
            @NotNull Notices way,
            @Schema(types = {"string", "null"}) @Nullable Answer answer) {}
}
