package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import painclinic.audit.Acting;
import painclinic.audit.Actor;

import java.util.Objects;

/**
 * The accounts as Spring Security's own check of passwords asks for them. A hash made by weaker
 * settings is made anew when its person signs in; their other sessions end then, once.
 */
@Component
class AccountDetails implements UserDetailsService, UserDetailsPasswordService {

    private static final Actor.Job SIGN_IN = new Actor.Job("Sign-in");

    private final Accounts accounts;

    AccountDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.find(username)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account"));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        Accounts.Account seen = (Accounts.Account) user;
        String hash = Objects.requireNonNull(newHash, "a hash made anew");
        Acting.as(SIGN_IN, () -> accounts.keepHash(seen, hash));
        return loadUserByUsername(user.getUsername());
    }
}
