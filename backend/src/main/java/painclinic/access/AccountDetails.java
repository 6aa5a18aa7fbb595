package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * The accounts as Spring Security's own check of passwords asks for them. A hash made by weaker
 * settings is made anew when its person signs in; their other sessions end then, once.
 */
@Component
class AccountDetails implements UserDetailsService, UserDetailsPasswordService {

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
        accounts.keepHash(
                ((Accounts.Account) user).user().id(),
                Objects.requireNonNull(newHash, "a hash made anew"));
        return loadUserByUsername(user.getUsername());
    }
}
