package painclinic.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** Decides whether somebody is who they say they are. */
@Service
class SignIn {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    SignIn(Accounts accounts, SignInAttempts attempts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
    }

    SignInOutcome signIn(Credentials credentials, String address) {
        String username = Accounts.normalised(credentials.username());
        if (username.chars().anyMatch(Character::isISOControl)) {
            // no account has such a name, and PostgreSQL would not even look for one
            return new SignInOutcome.WrongCredentials();
        }
        if (!attempts.admit(username, address)) {
            return new SignInOutcome.TooManyAttempts();
        }
        Optional<Accounts.Account> account = accounts.find(username);
        // an unknown name takes as long as a known one, or the clock would tell which names exist
        String hash = account.map(Accounts.Account::passwordHash).orElse(nobodysHash);
        boolean matches = encoder.matches(credentials.password(), hash);
        if (account.isEmpty() || !matches) {
            return new SignInOutcome.WrongCredentials();
        }
        attempts.forget(username, address);
        return new SignInOutcome.SignedIn(account.get().user());
    }
}
