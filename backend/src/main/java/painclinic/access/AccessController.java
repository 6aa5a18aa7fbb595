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

/** Signing in and out. */
@RestController
class AccessController {

    private final SignIn signIn;
    private final BrowserSession session;
    private final Clinics clinics;

    AccessController(SignIn signIn, BrowserSession session, Clinics clinics) {
        this.signIn = signIn;
        this.session = session;
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
        return switch (signIn.signIn(credentials, request.getRemoteAddr())) {
            case SignInOutcome.SignedIn(ClinicUser user) -> {
                session.open(user, request, response);
                yield ResponseEntity.ok(describe(user));
            }
            case SignInOutcome.WrongCredentials() ->
                    Problem.of(
                                    HttpStatus.UNAUTHORIZED,
                                    "wrong-credentials",
                                    "Not signed in",
                                    "The name or the password is wrong.")
                            .answer();
            case SignInOutcome.TooManyAttempts() ->
                    Problem.of(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "too-many-attempts",
                                    "Not signed in",
                                    "There were too many attempts. Try again in a quarter of an"
                                            + " hour.")
                            .answer();
        };
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOut", summary = "Sign out; the session ends")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
    }

    private Me describe(ClinicUser user) {
        return Me.of(user, clinics.current().map(clinic -> clinic.details().name()).orElse(null));
    }
}
