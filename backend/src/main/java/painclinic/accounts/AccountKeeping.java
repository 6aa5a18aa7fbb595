package painclinic.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.access.Accounts;
import painclinic.access.Role;
import painclinic.access.SignInLinks;
import painclinic.clinic.FieldFault;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Invites people, changes what they may do, ends accounts and opens them again. Administrators take
 * turns, so that two of them who act at once cannot leave the clinic without one.
 */
@Service
class AccountKeeping {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountList list;
    private final AccountChecks checks;
    private final SignInLinks links;

    AccountKeeping(
            JdbcClient jdbc,
            Clock clock,
            AccountList list,
            AccountChecks checks,
            SignInLinks links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.list = list;
        this.checks = checks;
        this.links = links;
    }

    /**
     * Opens an account without a password, and makes the link with which its person chooses one.
     */
    @Transactional
    public AccountOutcome invite(Invitation invitation) {
        takeTurn();
        String username = Accounts.normalised(invitation.username());
        AccountDetails details = tidied(invitation.details());
        List<FieldFault> faults = checks.ofNew(username, details);
        if (!faults.isEmpty()) {
            return new AccountOutcome.Faulty(faults);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into app_user (id, username, display_name, email, practitioner_id,
                            patient_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(username)
                .param(details.displayName())
                .param(details.email())
                .param(details.practitioner())
                .param(details.patient())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        give(id, details.roles());
        return linked(id);
    }

    /** Makes the account what the details say; where its roles change, its sessions end. */
    @Transactional
    public AccountOutcome edit(UUID id, int version, AccountDetails wanted, UUID by) {
        AccountDetails details = tidied(wanted);
        boolean stays = details.roles().contains(Role.ADMINISTRATOR);
        return acting(
                id,
                account -> {
                    if (account.version() != version) {
                        return new AccountOutcome.ChangedMeanwhile(account);
                    }
                    Optional<AccountOutcome> refusal =
                            stays ? Optional.empty() : refusalToTakeAway(account, by);
                    List<FieldFault> faults = checks.of(id, details);
                    if (!faults.isEmpty()) {
                        return new AccountOutcome.Faulty(faults);
                    }
                    return refusal.orElseGet(() -> edited(id, details));
                });
    }

    /** Makes a link with which its person chooses a password, the first or another. */
    @Transactional
    public AccountOutcome makeLink(UUID id) {
        return acting(
                id,
                account ->
                        account.state() == AccountState.ENDED
                                ? new AccountOutcome.Ended()
                                : linked(id));
    }

    /** Nobody signs in with the account any more; its sessions end at once. */
    @Transactional
    public AccountOutcome end(UUID id, UUID by) {
        return acting(
                id,
                account -> {
                    if (id.equals(by)) {
                        return new AccountOutcome.OnesOwn();
                    }
                    return refusalToTakeAway(account, by)
                            .orElseGet(() -> {
                                links.withdraw(id);
                                jdbc.sql(
                                                """
                                                update app_user set version = version + 1,
                                                    ended_at = coalesce(ended_at, ?)
                                                where id = ?
                                                """)
                                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                                        .param(id)
                                        .update();
                                return done(id);
                            });
                });
    }

    /** Takes an ending back: its person signs in as before. */
    @Transactional
    public AccountOutcome reopen(UUID id) {
        return acting(
                id,
                account -> {
                    List<FieldFault> faults = checks.ofLinks(account);
                    if (!faults.isEmpty()) {
                        return new AccountOutcome.Faulty(faults);
                    }
                    jdbc.sql(
                                    """
                                    update app_user set version = version + 1, ended_at = null
                                    where id = ?
                                    """)
                            .param(id)
                            .update();
                    return done(id);
                });
    }

    private AccountOutcome edited(UUID id, AccountDetails details) {
        jdbc.sql(
                        """
                        update app_user set display_name = ?, email = ?, practitioner_id = ?,
                            patient_id = ?, version = version + 1
                        where id = ?
                        """)
                .param(details.displayName())
                .param(details.email())
                .param(details.practitioner())
                .param(details.patient())
                .param(id)
                .update();
        give(id, details.roles());
        return done(id);
    }

    /** Whoever runs the clinic is taken away neither by themselves nor as the last one. */
    private Optional<AccountOutcome> refusalToTakeAway(Account account, UUID by) {
        if (!account.roles().contains(Role.ADMINISTRATOR)
                || account.state() == AccountState.ENDED) {
            return Optional.empty();
        }
        if (account.id().equals(by)) {
            return Optional.of(new AccountOutcome.OnesOwn());
        }
        return othersAdminister(account.id())
                ? Optional.empty()
                : Optional.of(new AccountOutcome.LastAdministrator());
    }

    private boolean othersAdminister(UUID id) {
        return jdbc.sql(
                        """
                        select exists (
                            select from account_role r join app_user a on a.id = r.account_id
                            where role = 'ADMINISTRATOR' and a.id <> ? and ended_at is null
                                and password_hash is not null)
                        """)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void give(UUID id, Set<Role> roles) {
        String[] names = roles.stream().map(Role::name).toArray(String[]::new);
        jdbc.sql("delete from account_role where account_id = ? and role <> all (?)")
                .param(id)
                .param(names)
                .update();
        jdbc.sql(
                        """
                        insert into account_role (account_id, role) select ?, unnest(?::text[])
                        on conflict do nothing
                        """)
                .param(id)
                .param(names)
                .update();
    }

    private AccountOutcome acting(UUID id, Function<Account, AccountOutcome> act) {
        takeTurn();
        return list.find(id).map(act).orElseGet(AccountOutcome.NoSuchAccount::new);
    }

    private void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('painclinic.administrators', 0))")
                .query()
                .singleRow();
    }

    private AccountOutcome linked(UUID id) {
        var link = links.make(id);
        return new AccountOutcome.Linked(list.find(id).orElseThrow(), link);
    }

    private AccountOutcome done(UUID id) {
        return new AccountOutcome.Done(list.find(id).orElseThrow());
    }

    private static AccountDetails tidied(AccountDetails details) {
        String email = details.email();
        return new AccountDetails(
                details.displayName().strip(),
                email == null || email.isBlank() ? null : email.strip(),
                details.roles(),
                details.practitioner(),
                details.patient());
    }
}
