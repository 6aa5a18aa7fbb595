package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.database.Rows;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people last saw of their own appointments. Whoever never looked has no changes to hear of:
 * all of it is new to them.
 */
@Service
public class LastLooks {

    private static final TypeReference<List<Seen>> ALL = new TypeReference<>() {};

    /** As what somebody looks: who is both has two looks. */
    public enum Role {
        PATIENT,
        THERAPIST
    }

    private final Rows rows;
    private final JsonMapper json;
    private final Clock clock;

    LastLooks(Rows rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** What an account last saw; empty for one that never looked. */
    @Transactional(readOnly = true)
    public Optional<List<Seen>> of(UUID account, Role role) {
        return rows
                .list(
                        "select seen from last_look where account_id = ? and role = ?",
                        (row, n) -> json.readValue(row.getString("seen"), ALL),
                        account,
                        role.name())
                .stream()
                .findFirst();
    }

    /** A name for what is to be seen now: another state has another. */
    public String name(List<Seen> now) {
        return UUID.nameUUIDFromBytes(json.writeValueAsString(now).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Keeps what an account has seen.
     *
     * @param name of the state that was looked at
     * @return whether that is what there is now; if not, they have not seen it
     */
    @Transactional
    public boolean keep(UUID account, Role role, String name, List<Seen> now) {
        if (!name(now).equals(name)) {
            return false;
        }
        rows.update(
                """
                insert into last_look (account_id, role, looked_at, seen) values (?, ?, ?, ?::jsonb)
                on conflict (account_id, role) do update set looked_at = excluded.looked_at,
                    seen = excluded.seen
                """,
                account,
                role.name(),
                clock.instant().atOffset(ZoneOffset.UTC),
                json.writeValueAsString(now));
        return true;
    }
}
