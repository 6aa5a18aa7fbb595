package painclinic.planning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import painclinic.draft.DraftMeasures;
import painclinic.planner.PlanningProgress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * What the node that carries out a run writes about it. Every write shows the owner's token, so a
 * node that was thought dead and wakes up changes nothing: it learns that the run is no longer its
 * own.
 */
@Component
@Transactional
class RunLedger {

    /** A run that has killed its node this often is not taken up again. */
    static final int MOST_TAKES = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the run up, from nobody or from a dead node; empty when it is over. */
    Optional<RunTicket> take(UUID run) {
        giveUp(run);
        UUID owner = UUID.randomUUID();
        Optional<RunTicket> ticket =
                jdbc.sql(
                                """
                                update planning_run set status = 'RUNNING', owner = ?,
                                    takes = takes + 1, started_at = ?, unplanned = null,
                                    missing = null, soft_cost = null
                                where id = ? and status in ('QUEUED', 'RUNNING')
                                returning seconds, seed
                                """)
                        .param(owner)
                        .param(now())
                        .param(run)
                        .query((row, n) ->
                                new RunTicket(
                                        run, owner, row.getInt("seconds"), row.getLong("seed")))
                        .optional();
        ticket.ifPresent(taken ->
                jdbc.sql("delete from planning_run_progress where run_id = ?").param(run).update());
        return ticket;
    }

    /** Whoever asked for it to stop need not wait for a second search to begin and end. */
    private void giveUp(UUID run) {
        jdbc.sql(
                        """
                        update planning_run set status = 'INTERRUPTED', owner = null,
                            finished_at = ?, message = 'The server stopped during the run.'
                        where id = ? and (status = 'STOPPING' or status = 'RUNNING' and takes >= ?)
                        """)
                .param(now())
                .param(run)
                .param(MOST_TAKES)
                .update();
    }

    /** Publishes progress; false when the run is no longer this node's. */
    boolean record(RunTicket ticket, PlanningProgress progress) {
        int updated =
                jdbc.sql(
                                """
                                update planning_run set unplanned = ?, missing = ?, soft_cost = ?
                                where id = ? and owner = ?
                                """)
                        .param(progress.unplanned())
                        .param(progress.missing())
                        .param(progress.softCost())
                        .param(ticket.run())
                        .param(ticket.owner())
                        .update();
        if (updated == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into planning_run_progress values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(ticket.run())
                .param(progress.elapsed().toMillis())
                .param(progress.unplanned())
                .param(progress.softCost())
                .update();
        return true;
    }

    /**
     * Whether the search should go on: nobody asked it to stop, and the run is still this node's.
     */
    boolean wantsMore(RunTicket ticket) {
        return jdbc.sql(
                                """
                                select count(*) from planning_run
                                where id = ? and owner = ? and status = 'RUNNING'
                                """)
                        .param(ticket.run())
                        .param(ticket.owner())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends the run with a draft; false when it is no longer this node's. */
    boolean finish(RunTicket ticket, UUID draft, DraftMeasures measures) {
        return jdbc.sql(
                                """
                                update planning_run set
                                    status = case status when 'STOPPING' then 'STOPPED'
                                        else 'FINISHED' end,
                                    owner = null, finished_at = ?, draft_id = ?, unplanned = ?,
                                    missing = ?, soft_cost = ?
                                where id = ? and owner = ?
                                """)
                        .param(now())
                        .param(draft)
                        .param(measures.unplanned())
                        .param(measures.missing())
                        .param(measures.softCost())
                        .param(ticket.run())
                        .param(ticket.owner())
                        .update()
                == 1;
    }

    void fail(RunTicket ticket, String message) {
        end(ticket, RunStatus.FAILED, message);
    }

    /**
     * Gives the run back, for another node or this one's next start to take up from the top; false
     * when somebody has asked for it to stop, or it is no longer this node's.
     */
    boolean release(RunTicket ticket) {
        return jdbc.sql(
                                """
                                update planning_run set status = 'QUEUED', owner = null
                                where id = ? and owner = ? and status = 'RUNNING'
                                """)
                        .param(ticket.run())
                        .param(ticket.owner())
                        .update()
                == 1;
    }

    private void end(RunTicket ticket, RunStatus status, String message) {
        jdbc.sql(
                        """
                        update planning_run set status = ?, owner = null, finished_at = ?,
                            message = ?
                        where id = ? and owner = ?
                        """)
                .param(status.name())
                .param(now())
                .param(message)
                .param(ticket.run())
                .param(ticket.owner())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
