package painclinic.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.audit.Acting;
import painclinic.audit.Actor;

import java.util.List;

/** Opens one administrator's account where nobody could sign in otherwise. */
@Component
class BootstrapAdministrator {

    private static final Actor.Job JOB = new Actor.Job("First start");
    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final FirstPasswords passwords;

    BootstrapAdministrator(Accounts accounts, FirstPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** After whoever else opens first accounts. */
    @EventListener
    @Order
    void open(ApplicationReadyEvent started) {
        String password = passwords.next();
        if (accounts.isEmpty() && Acting.as(JOB, () -> opened(password))) {
            ConsoleNotice.print(
                    List.of(
                            "The first administrator. This is shown once.",
                            "",
                            "name      " + USERNAME,
                            "password  " + password));
        }
    }

    private boolean opened(String password) {
        return accounts.open(NewAccount.administrator(USERNAME, "Administrator"), password);
    }
}
