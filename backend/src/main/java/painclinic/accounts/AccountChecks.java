package painclinic.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import painclinic.access.Role;
import painclinic.clinic.FieldFault;
import painclinic.clinic.FieldFaults;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is wrong with what an administrator says of an account. */
@Component
class AccountChecks {

    private static final Pattern USERNAME = Pattern.compile("[\\p{Ll}\\p{N}._+'@-]{2,100}");
    private static final Set<Role> TREATS = Set.of(Role.CLINICIAN, Role.THERAPIST);

    private final JdbcClient jdbc;

    AccountChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FieldFault> ofNew(String username, AccountDetails details) {
        FieldFaults faults = new FieldFaults();
        faults.unless(
                USERNAME.matcher(username).matches(),
                "username",
                "Use an e-mail address, or letters, digits and dots without spaces.");
        faults.unless(
                !isTaken(username),
                "username",
                "Somebody has this sign-in name already. Choose another.");
        check(details, null, "details.", faults);
        return faults.all();
    }

    List<FieldFault> of(UUID id, AccountDetails details) {
        FieldFaults faults = new FieldFaults();
        check(details, id, "", faults);
        return faults.all();
    }

    /** Whether somebody else has come in the account's place meanwhile. */
    List<FieldFault> ofLinks(Account account) {
        FieldFaults faults = new FieldFaults();
        checkOthers(idOf(account.practitioner()), "practitioner", account.id(), "", faults);
        checkOthers(idOf(account.patient()), "patient", account.id(), "", faults);
        return faults.all();
    }

    private static @Nullable UUID idOf(Account.@Nullable AccountRecord linked) {
        return linked == null ? null : linked.id();
    }

    private void check(AccountDetails details, @Nullable UUID id, String at, FieldFaults faults) {
        faults.text(at + "displayName", details.displayName());
        faults.email(at + "email", details.email());
        faults.unless(!details.roles().isEmpty(), at + "roles", "Choose at least one role.");
        checkLink(
                details.practitioner(),
                "practitioner",
                !Collections.disjoint(details.roles(), TREATS),
                "Only clinicians and therapists have a roster of their own.",
                id,
                at,
                faults);
        checkLink(
                details.patient(),
                "patient",
                details.roles().contains(Role.PATIENT),
                "Only patients have sessions of their own to see.",
                id,
                at,
                faults);
    }

    private void checkLink(
            @Nullable UUID record,
            String kind,
            boolean suits,
            String otherwise,
            @Nullable UUID id,
            String at,
            FieldFaults faults) {
        if (record == null) {
            return;
        }
        faults.unless(suits, at + kind, otherwise);
        faults.unless(isThere(kind, record), at + kind, "This record is no longer in use.");
        checkOthers(record, kind, id, at, faults);
    }

    private void checkOthers(
            @Nullable UUID record, String kind, @Nullable UUID id, String at, FieldFaults faults) {
        List<String> others = record == null ? List.of() : others(kind, record, id);
        faults.unless(
                others.isEmpty(),
                at + kind,
                "%s has an account for this record already.".formatted(String.join(", ", others)));
    }

    private boolean isTaken(String username) {
        return jdbc.sql("select exists (select from app_user where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    private boolean isThere(String kind, UUID record) {
        return jdbc.sql(
                        "select exists (select from %s where id = ? and retired_on is null)"
                                .formatted(kind))
                .param(record)
                .query(Boolean.class)
                .single();
    }

    private List<String> others(String kind, UUID record, @Nullable UUID id) {
        return jdbc.sql(
                        """
                        select display_name from app_user
                        where %s_id = ? and ended_at is null and id is distinct from ?::uuid
                        """
                                .formatted(kind))
                .param(record)
                .param(id)
                .query((row, n) -> row.getString("display_name"))
                .list();
    }
}
