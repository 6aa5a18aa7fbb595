package painclinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.Optional;

/** Lets a person change their own password. */
@Service
class Passwords {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final HashingTurns turns;
    private final KnownDevices devices;
    private final BrowserSession session;
    private final SignInLinks links;
    private final TransactionOperations transaction;
    private final PasswordEncoder encoder;

    Passwords(
            Accounts accounts,
            SignInAttempts attempts,
            HashingTurns turns,
            KnownDevices devices,
            BrowserSession session,
            SignInLinks links,
            TransactionOperations transaction,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.turns = turns;
        this.devices = devices;
        this.session = session;
        this.links = links;
        this.transaction = transaction;
        this.encoder = encoder;
    }

    /** Guesses at the old password count as guesses at sign-in do. */
    PasswordOutcome change(
            ClinicUser user,
            NewPassword passwords,
            HttpServletRequest request,
            HttpServletResponse response) {
        return turns.inTurn(
                () -> changed(user, passwords, request, response), PasswordOutcome.Crowded::new);
    }

    private PasswordOutcome changed(
            ClinicUser user,
            NewPassword passwords,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInAttempts.Source source = devices.source(user.username(), request);
        Duration wait = attempts.admit(user.username(), source);
        if (!wait.isZero()) {
            return new PasswordOutcome.TooManyAttempts(wait);
        }
        Optional<Accounts.Account> account = accounts.find(user.username());
        if (account.isEmpty()
                || !encoder.matches(passwords.current(), account.get().passwordHash())) {
            return new PasswordOutcome.WrongPassword();
        }
        attempts.forget(user.username(), source);
        Optional<String> objection = PasswordRules.objection(passwords.wanted(), user);
        if (objection.isPresent()) {
            return new PasswordOutcome.TooWeak(objection.get());
        }
        // who was demoted or given another password meanwhile has no session to go on with
        if (!isKept(account.get(), encoder.encode(passwords.wanted()))) {
            return new PasswordOutcome.WrongPassword();
        }
        return reopened(user, request, response);
    }

    /** A link that somebody may have had sent before, to choose another, opens nothing now. */
    private boolean isKept(Accounts.Account account, String hash) {
        return transaction.execute(status -> {
            links.withdraw(account.user().id());
            boolean isKept = accounts.keepHash(account, hash);
            if (!isKept) {
                status.setRollbackOnly();
            }
            return isKept;
        });
    }

    private PasswordOutcome reopened(
            ClinicUser user, HttpServletRequest request, HttpServletResponse response) {
        Optional<Accounts.Account> now = accounts.find(user.username());
        if (now.isPresent()) {
            session.open(now.get().user(), request, response);
            if (accounts.isUnchanged(now.get())) {
                return new PasswordOutcome.Changed();
            }
        }
        session.end(request, response);
        return new PasswordOutcome.Changed();
    }
}
