package painclinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import painclinic.audit.Acting;
import painclinic.audit.Actor;

import java.time.Duration;
import java.util.Optional;

/**
 * Lets somebody who holds a link choose a password, and signs them in. Wrong links are counted by
 * where they come from, as guesses at passwords are.
 */
@Service
class SignInByLink {

    private static final Actor.Job JOB = new Actor.Job("Sign-in link");

    /** In capitals, as no account's name is: nobody can be shut out of an account by it. */
    private static final String COUNTED_AS = "LINK ";

    private final SignInLinks links;
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final HashingTurns turns;
    private final KnownDevices devices;
    private final BrowserSession session;
    private final PasswordEncoder encoder;

    SignInByLink(
            SignInLinks links,
            Accounts accounts,
            SignInAttempts attempts,
            HashingTurns turns,
            KnownDevices devices,
            BrowserSession session,
            PasswordEncoder encoder) {
        this.links = links;
        this.accounts = accounts;
        this.attempts = attempts;
        this.turns = turns;
        this.devices = devices;
        this.session = session;
        this.encoder = encoder;
    }

    LinkOutcome open(Token token, HttpServletRequest request) {
        SignInAttempts.Source source = source(request);
        String counted = COUNTED_AS + source.name();
        Duration wait = attempts.admit(counted, source);
        if (!wait.isZero()) {
            return new LinkOutcome.TooManyAttempts(wait);
        }
        Optional<SignInLinks.Invited> invited = links.find(token);
        if (invited.isEmpty()) {
            return new LinkOutcome.OpensNothing();
        }
        attempts.forget(counted, source);
        return new LinkOutcome.Open(invited.get());
    }

    LinkOutcome use(
            Token token,
            String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (open(token, request)) {
            case LinkOutcome.Open(SignInLinks.Invited invited) -> {
                Optional<String> objection =
                        PasswordRules.objection(
                                password, invited.username(), invited.displayName());
                yield objection.isPresent()
                        ? new LinkOutcome.TooWeak(objection.get())
                        : turns.inTurn(
                                () -> chosen(token, password, invited, request, response),
                                LinkOutcome.Crowded::new);
            }
            case LinkOutcome refused -> refused;
        };
    }

    private LinkOutcome chosen(
            Token token,
            String password,
            SignInLinks.Invited invited,
            HttpServletRequest request,
            HttpServletResponse response) {
        String hash = encoder.encode(password);
        Optional<Accounts.Account> account =
                Acting.as(JOB, () -> links.use(token, hash))
                        ? accounts.find(invited.username())
                        : Optional.empty();
        if (account.isEmpty()) {
            return new LinkOutcome.OpensNothing();
        }
        ClinicUser user = account.get().user();
        session.open(user, request, response);
        if (!accounts.isUnchanged(account.get())) {
            session.end(request, response);
            return new LinkOutcome.OpensNothing();
        }
        attempts.forgetAll(user.username());
        devices.remember(user.username(), request, response);
        accounts.noteSignIn(user.id());
        return new LinkOutcome.SignedIn(user);
    }

    private static SignInAttempts.Source source(HttpServletRequest request) {
        return SignInAttempts.Source.address(request.getRemoteAddr());
    }
}
