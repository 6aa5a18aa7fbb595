package painclinic.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.Clinics;
import painclinic.web.Problem;

import java.time.Instant;

/**
 * Choosing a password by a link. What stands in the link comes in the body: addresses find their
 * way into logs.
 */
@RestController
class LinkController {

    private static final String TITLE = "The password is not chosen";

    private final SignInByLink links;
    private final Clinics clinics;

    LinkController(SignInByLink links, Clinics clinics) {
        this.links = links;
        this.clinics = clinics;
    }

    @PostMapping("/api/sign-in-links/open")
    @Operation(operationId = "openSignInLink", summary = "Who a sign-in link is for")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LinkFor.class)))
    ResponseEntity<?> open(@Valid @RequestBody FollowedLink link, HttpServletRequest request) {
        LinkOutcome outcome = links.open(new Token(link.token()), request);
        return outcome instanceof LinkOutcome.Open(SignInLinks.Invited invited)
                ? ResponseEntity.ok(LinkFor.of(invited))
                : refused(outcome);
    }

    @PostMapping("/api/sign-in-links/use")
    @Operation(
            operationId = "useSignInLink",
            summary = "Choose a password by a sign-in link, once; its person is signed in")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Me.class)))
    ResponseEntity<?> use(
            @Valid @RequestBody ChosenPassword choice,
            HttpServletRequest request,
            HttpServletResponse response) {
        LinkOutcome outcome =
                links.use(new Token(choice.token()), choice.password(), request, response);
        return outcome instanceof LinkOutcome.SignedIn(ClinicUser user)
                ? ResponseEntity.ok(describe(user))
                : refused(outcome);
    }

    private static ResponseEntity<Object> refused(LinkOutcome outcome) {
        return switch (outcome) {
            case LinkOutcome.OpensNothing() ->
                    Problem.of(
                                    HttpStatus.GONE,
                                    "link-opens-nothing",
                                    "This link cannot be used",
                                    "It may have been used already, be too old or be incomplete."
                                            + " Ask the clinic for a new one.")
                            .answer();
            case LinkOutcome.TooWeak(String sentence) ->
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", TITLE, sentence)
                            .answer();
            case LinkOutcome.TooManyAttempts(var wait) -> Waiting.answer(TITLE, wait);
            case LinkOutcome.Crowded(var wait) -> Waiting.crowded(TITLE, wait);
            case LinkOutcome.Open open -> throw new IllegalStateException(open.toString());
            case LinkOutcome.SignedIn in -> throw new IllegalStateException(in.toString());
        };
    }

    private Me describe(ClinicUser user) {
        return Me.of(user, clinics.current().map(clinic -> clinic.details().name()).orElse(null));
    }

    /** What stands in a link. */
    record FollowedLink(@NotBlank @Size(max = 100) String token) {

        /** Without it: records find their way into logs. */
        @Override
        public String toString() {
            return "FollowedLink[]";
        }
    }

    /** What stands in a link, and the password that its person wants. */
    record ChosenPassword(
            @NotBlank @Size(max = 100) String token, @NotBlank @Size(max = 200) String password) {

        /** Without either. */
        @Override
        public String toString() {
            return "ChosenPassword[]";
        }
    }

    /**
     * Who a link is for.
     *
     * @param isNew they are invited; otherwise they choose another password
     */
    record LinkFor(String username, String displayName, boolean isNew, Instant expiresAt) {

        static LinkFor of(SignInLinks.Invited invited) {
            return new LinkFor(
                    invited.username(),
                    invited.displayName(),
                    invited.isNew(),
                    invited.expiresAt());
        }
    }
}
