package painclinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Service;

import java.time.Duration;

/** Decides whether somebody is who they say they are, and opens their session if so. */
@Service
class SignIn {

    private static final int MOST_TRIES = 2;

    private final AuthenticationManager passwords;
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final HashingTurns turns;
    private final KnownDevices devices;
    private final BrowserSession session;

    SignIn(
            AuthenticationManager passwords,
            Accounts accounts,
            SignInAttempts attempts,
            HashingTurns turns,
            KnownDevices devices,
            BrowserSession session) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.attempts = attempts;
        this.turns = turns;
        this.devices = devices;
        this.session = session;
    }

    SignInOutcome signIn(
            Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String username = Accounts.normalised(credentials.username());
        if (!isStorable(username)) {
            // no account has such a name, and PostgreSQL would not even look for one
            return new SignInOutcome.WrongCredentials();
        }
        return turns.inTurn(
                () -> admitted(username, credentials.password(), request, response),
                SignInOutcome.Crowded::new);
    }

    private SignInOutcome admitted(
            String username,
            String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInAttempts.Source source = devices.source(username, request);
        Duration wait = attempts.admit(username, source);
        if (!wait.isZero()) {
            return new SignInOutcome.TooManyAttempts(wait);
        }
        try {
            // a second time where the account changed meanwhile, as it does when its hash is made
            // anew
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Accounts.Account account = checked(username, password);
                session.open(account.user(), request, response);
                if (accounts.isUnchanged(account)) {
                    attempts.forget(username, source);
                    devices.remember(username, request, response);
                    accounts.noteSignIn(account.user().id());
                    return new SignInOutcome.SignedIn(account.user());
                }
                session.end(request, response);
            }
        } catch (BadCredentialsException e) {
            // told below
        }
        return new SignInOutcome.WrongCredentials();
    }

    private Accounts.Account checked(String username, String password) {
        Object known =
                passwords
                        .authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated(
                                        username, password))
                        .getPrincipal();
        if (known instanceof Accounts.Account account) {
            return account;
        }
        throw new IllegalStateException("An account was asked for, not " + known);
    }

    private static boolean isStorable(String username) {
        return username.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
