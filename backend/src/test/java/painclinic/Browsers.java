package painclinic;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import painclinic.access.Accounts;
import painclinic.access.NewAccount;
import painclinic.access.Role;

/** Opens browsers on the server under test, signed in or not. */
@TestComponent
public class Browsers {

    public static final String PRACTITIONER = "practitioner-1";
    public static final String PATIENT = "patient-02";

    private final Environment environment;
    private final Accounts accounts;

    Browsers(Environment environment, Accounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    public Browser anonymous() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    public Browser signedIn(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> signedIn(NewAccount.administrator("ada", "Ada"));
            case THERAPIST -> signedIn(NewAccount.therapist("theo", "Theo", PRACTITIONER));
            case PATIENT -> signedIn(NewAccount.patient("pat", "Pat", PATIENT));
        };
    }

    /** A browser that has signed in with an account that is opened if need be. */
    public Browser signedIn(NewAccount account) {
        accounts.open(account, ServerTest.PASSWORD);
        Browser browser = anonymous();
        browser.signIn(account.username(), ServerTest.PASSWORD);
        return browser;
    }
}
