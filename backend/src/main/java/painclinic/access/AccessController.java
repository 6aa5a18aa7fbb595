package painclinic.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.Clinics;
import painclinic.web.Problem;

import java.time.Duration;

/** Signing in and out, and what a person may change about that. */
@RestController
class AccessController {

    private static final String CLEAR = "Clear-Site-Data";

    /** What a browser may have kept. Its cookies stay: the session's is taken back by itself. */
    private static final String KEPT_HERE = "\"cache\", \"storage\"";

    private final SignIn signIn;
    private final BrowserSession session;
    private final OwnSessions sessions;
    private final Passwords passwords;
    private final Clinics clinics;

    AccessController(
            SignIn signIn,
            BrowserSession session,
            OwnSessions sessions,
            Passwords passwords,
            Clinics clinics) {
        this.signIn = signIn;
        this.session = session;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clinics = clinics;
    }

    @GetMapping("/api/me")
    @Operation(operationId = "me", summary = "Who has signed in")
    Me me(@AuthenticationPrincipal ClinicUser user) {
        return describe(user);
    }

    @PostMapping("/api/sign-in")
    @Operation(operationId = "signIn", summary = "Sign in with a name and a password")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Me.class)))
    ResponseEntity<?> signIn(
            @Valid @RequestBody Credentials credentials,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(credentials, request, response)) {
            case SignInOutcome.SignedIn(ClinicUser user) -> ResponseEntity.ok(describe(user));
            case SignInOutcome.WrongCredentials() ->
                    Problem.of(
                                    HttpStatus.UNAUTHORIZED,
                                    "wrong-credentials",
                                    "Not signed in",
                                    "The name or the password is wrong.")
                            .answer();
            case SignInOutcome.TooManyAttempts(Duration wait) ->
                    Waiting.answer("Not signed in", wait);
            case SignInOutcome.Crowded(Duration wait) -> Waiting.crowded("Not signed in", wait);
        };
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOut", summary = "Sign out; the session ends")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
        response.setHeader(CLEAR, KEPT_HERE);
    }

    @PostMapping("/api/me/sessions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endSessions",
            summary = "Sign out everywhere; every session of the account ends")
    void endSessions(
            @AuthenticationPrincipal ClinicUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.end(user);
        signOut(request, response);
    }

    @PostMapping("/api/me/password")
    @Operation(
            operationId = "changePassword",
            summary = "Change one's own password; all other sessions of the account end")
    @ApiResponse(responseCode = "204", description = "Changed", content = @Content)
    ResponseEntity<?> changePassword(
            @Valid @RequestBody NewPassword wanted,
            @AuthenticationPrincipal ClinicUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passwords.change(user, wanted, request, response)) {
            case PasswordOutcome.Changed() -> ResponseEntity.noContent().build();
            case PasswordOutcome.WrongPassword() ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "wrong-password",
                                    "The password stays as it was",
                                    "Your current password is another.")
                            .answer();
            case PasswordOutcome.TooWeak(String sentence) ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "weak-password",
                                    "The password stays as it was",
                                    sentence)
                            .answer();
            case PasswordOutcome.TooManyAttempts(Duration wait) ->
                    Waiting.answer("The password stays as it was", wait);
            case PasswordOutcome.Crowded(Duration wait) ->
                    Waiting.crowded("The password stays as it was", wait);
        };
    }

    private Me describe(ClinicUser user) {
        return Me.of(user, clinics.current().map(clinic -> clinic.details().name()).orElse(null));
    }
}
