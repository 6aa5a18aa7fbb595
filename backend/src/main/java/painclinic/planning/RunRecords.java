package painclinic.planning;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Planning runs as people ask for them and look at them. */
@Component
class RunRecords {

    private static final double MILLIS = 1000.0;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a wish for a run; false when the clinic has one that is not over. */
    boolean queue(UUID id, int seconds, long seed, String requestedBy, int sessionsOwed) {
        return jdbc.sql(
                                """
                                insert into planning_run (id, clinic_id, status, seconds, seed,
                                    requested_by, requested_at, sessions_owed)
                                values (?, ?, 'QUEUED', ?, ?, ?, ?, ?)
                                on conflict (clinic_id)
                                    where status in ('QUEUED', 'RUNNING', 'STOPPING') do nothing
                                """)
                        .param(id)
                        .param(ClinicId.ONLY.value())
                        .param(seconds)
                        .param(seed)
                        .param(requestedBy)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(sessionsOwed)
                        .update()
                == 1;
    }

    /** Asks a run to end with the best so far; one that is over stays as it is. */
    void askToStop(UUID id) {
        jdbc.sql(
                        """
                        update planning_run
                        set status = case status when 'QUEUED' then 'STOPPED' else 'STOPPING' end,
                            finished_at = case status when 'QUEUED' then ?::timestamptz end
                        where id = ? and status in ('QUEUED', 'RUNNING')
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    Optional<PlanningRun> find(UUID id) {
        return jdbc.sql("select * from planning_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** The run asked for last. */
    Optional<PlanningRun> latest() {
        return jdbc.sql(
                        """
                        select * from planning_run where clinic_id = ?
                        order by requested_at desc, id limit 1
                        """)
                .param(ClinicId.ONLY.value())
                .query(this::run)
                .optional();
    }

    private List<PlanningRun.TrendPoint> trend(UUID id) {
        return jdbc.sql(
                        """
                        select elapsed_millis, unplanned, soft_cost from planning_run_progress
                        where run_id = ? order by elapsed_millis
                        """)
                .param(id)
                .query((row, n) ->
                        new PlanningRun.TrendPoint(
                                row.getLong("elapsed_millis") / MILLIS,
                                row.getInt("unplanned"),
                                row.getLong("soft_cost")))
                .list();
    }

    private PlanningRun run(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant started = instant(row, "started_at");
        Instant finished = instant(row, "finished_at");
        return new PlanningRun(
                id,
                RunStatus.valueOf(row.getString("status")),
                row.getInt("seconds"),
                row.getLong("seed"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                started,
                finished,
                elapsed(started, finished),
                row.getInt("sessions_owed"),
                row.getObject("unplanned", Integer.class),
                row.getObject("missing", Long.class),
                row.getObject("soft_cost", Long.class),
                trend(id),
                row.getObject("draft_id", UUID.class),
                row.getString("message"));
    }

    private double elapsed(@Nullable Instant started, @Nullable Instant finished) {
        if (started == null) {
            return 0;
        }
        Instant end = finished == null ? clock.instant() : finished;
        return Duration.between(started, end).toMillis() / MILLIS;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
