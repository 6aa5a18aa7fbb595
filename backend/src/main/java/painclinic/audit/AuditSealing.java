package painclinic.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Seals the audit, a second after something was written. One node does at a time; the others pass
 * on. Once a day the newest seal goes to the log, so that a copy of it is kept elsewhere.
 *
 * <p>Not a job of the queue: that one's thread may be planning for an hour.
 */
@Component
@EnableScheduling
class AuditSealing {

    private static final Logger log = LoggerFactory.getLogger(AuditSealing.class);

    /** As many as are hashed in a second or so, well inside the limit of a statement. */
    private static final long MOST_AT_ONCE = 20_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private @Nullable LocalDate told;
    private boolean failing;

    AuditSealing(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void seal() {
        try {
            long sealed = sealCommitted();
            failing = false;
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            if (sealed > 0 && !today.equals(told)) {
                told = today;
                tellNewest();
            }
        } catch (DataAccessException e) {
            if (!failing) {
                log.warn("The audit could not be sealed; it is tried again each second", e);
            }
            failing = true;
        }
    }

    private long sealCommitted() {
        long all = 0;
        long sealed;
        do {
            Long answer =
                    jdbc.queryForObject("select audit_seal_committed(?)", Long.class, MOST_AT_ONCE);
            sealed = answer == null ? 0 : answer;
            all += sealed;
        } while (sealed == MOST_AT_ONCE);
        return all;
    }

    private void tellNewest() {
        Map<String, @Nullable Object> head =
                jdbc.queryForMap("select number, encode(hash, 'hex') as hash from audit_head");
        log.info("The audit's newest seal is {}:{}", head.get("number"), head.get("hash"));
    }
}
