package painclinic;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final JdbcClient jdbc;

    Browsers(Environment environment, Accounts accounts, JdbcClient jdbc) {
        this.environment = environment;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    public Browser anonymous() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    public Browser signedIn(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> signedIn(NewAccount.administrator("ada", "Ada"));
            case CLERK -> signedIn(NewAccount.clerk("cleo", "Cleo"));
            case CLINICIAN -> signedIn(NewAccount.clinician("clive", "Clive", PRACTITIONER));
            case THERAPIST -> signedIn(NewAccount.therapist("theo", "Theo", PRACTITIONER));
            case PATIENT -> signedIn(NewAccount.patient("pat", "Pat", PATIENT));
        };
    }

    /** A browser that has signed in with an account that is opened if need be. */
    public Browser signedIn(NewAccount account) {
        if (!accounts.open(account, ServerTest.PASSWORD)) {
            linkAgain(account);
        }
        Browser browser = anonymous();
        browser.signIn(account.username(), ServerTest.PASSWORD);
        return browser;
    }

    /** An account of another test is that of somebody of a clinic which may be no more. */
    private void linkAgain(NewAccount account) {
        jdbc.sql(
                        """
                        update app_user set
                            practitioner_id =
                                (select id from practitioner where external_id = :practitioner),
                            patient_id = (select id from patient where external_id = :patient)
                        where username = :username
                        """)
                .param("practitioner", account.practitioner())
                .param("patient", account.patient())
                .param("username", account.username())
                .update();
    }
}
