package painclinic.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.access.Accounts;
import painclinic.access.ConsoleNotice;
import painclinic.access.FirstPasswords;
import painclinic.access.NewAccount;
import painclinic.audit.Acting;
import painclinic.audit.Actor;
import painclinic.clinic.BankHolidays;
import painclinic.clinic.Today;
import painclinic.exchange.ClinicBundles;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills an empty installation on the embedded database with the demonstration clinic and one
 * account for each role, unless {@code painclinic.demo} says no. A database of somebody's own is
 * never touched.
 */
@Component
class DemoStart {

    /** The bean there is when, and only when, the embedded server is in use. */
    private static final String EMBEDDED = "embeddedDatabase";

    private static final Actor.Job JOB = new Actor.Job("Demonstration start");

    private final ApplicationContext context;
    private final ClinicBundles bundles;
    private final Accounts accounts;
    private final FirstPasswords passwords;
    private final BankHolidays bankHolidays;
    private final Today today;
    private final boolean isWanted;

    DemoStart(
            ApplicationContext context,
            ClinicBundles bundles,
            Accounts accounts,
            FirstPasswords passwords,
            BankHolidays bankHolidays,
            Today today,
            @Value("${painclinic.demo:true}") boolean isWanted) {
        this.context = context;
        this.bundles = bundles;
        this.accounts = accounts;
        this.passwords = passwords;
        this.bankHolidays = bankHolidays;
        this.today = today;
        this.isWanted = isWanted;
    }

    /** Before the bootstrap administrator, who is needed only where nobody can sign in. */
    @EventListener
    @Order(0)
    void fill(ApplicationReadyEvent started) {
        if (isWanted && context.containsBean(EMBEDDED)) {
            Acting.as(JOB, this::fillIfEmpty);
        }
    }

    void fillIfEmpty() {
        if (!accounts.isEmpty() || !bundles.begin(DemoClinic.on(today.date(), bankHolidays))) {
            return;
        }
        List<String> notice = new ArrayList<>();
        notice.add("A demonstration clinic is ready at " + url());
        notice.add("Its passwords, shown this once:");
        notice.add("");
        for (NewAccount account : DemoAccounts.ALL) {
            String password = passwords.next();
            accounts.open(account, password);
            notice.add(
                    "%-10s %s   (%s)"
                            .formatted(account.username(), password, account.displayName()));
        }
        ConsoleNotice.print(notice);
    }

    private String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }
}
