package painclinic.calendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import painclinic.access.Role;
import painclinic.access.Token;
import painclinic.database.Rows;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Secret addresses of calendars. A secret is told once, when it is made; what is kept is its hash.
 * Whoever makes another, takes the first away: it opens nothing from then on.
 */
@Component
class CalendarLinks {

    private static final int BYTES = 32;

    private final Rows rows;
    private final Clock clock;

    CalendarLinks(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes a secret that opens the account's calendar, in the place of the one before. */
    @Transactional
    String make(UUID account, Role role) {
        Token token = Token.random(BYTES);
        rows.update(
                """
                insert into calendar_link (account_id, role, secret_hash, made_at)
                values (?, ?, ?, ?)
                on conflict (account_id, role) do update set secret_hash = excluded.secret_hash,
                    made_at = excluded.made_at
                """,
                account,
                role.name(),
                token.hash(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return token.secret();
    }

    @Transactional
    void revoke(UUID account, Role role) {
        rows.update(
                "delete from calendar_link where account_id = ? and role = ?",
                account,
                role.name());
    }

    /** When the account's link was made; empty where it has none. */
    @Transactional(readOnly = true)
    Optional<Instant> made(UUID account, Role role) {
        return rows
                .list(
                        "select made_at from calendar_link where account_id = ? and role = ?",
                        (row, n) -> row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        account,
                        role.name())
                .stream()
                .findFirst();
    }

    /** Whose calendar a secret opens; nobody's whose account is ended or role taken away. */
    @Transactional(readOnly = true)
    Optional<Whose> whose(String secret) {
        return rows
                .list(
                        """
                        select l.role, u.patient_id, u.practitioner_id from calendar_link l
                        join app_user u on u.id = l.account_id
                        where l.secret_hash = ? and u.ended_at is null and exists (
                            select 1 from account_role r where r.account_id = u.id
                                and (r.role = l.role
                                    or l.role = 'THERAPIST' and r.role = 'CLINICIAN'))
                        """,
                        (row, n) ->
                                new Whose(
                                        Role.valueOf(row.getString("role")),
                                        Optional.ofNullable(
                                                row.getObject("patient_id", UUID.class)),
                                        Optional.ofNullable(
                                                row.getObject("practitioner_id", UUID.class))),
                        new Token(secret).hash())
                .stream()
                .findFirst();
    }

    /** Whose appointments a link shows. */
    record Whose(Role role, Optional<UUID> patient, Optional<UUID> practitioner) {}
}
