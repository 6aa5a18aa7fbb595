package painclinic.audit;

import org.jspecify.annotations.Nullable;

import painclinic.audit.AuditFault.Kind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through the whole audit for what is not as it was written. It computes every hash by the
 * database's own functions and calls none that could have been replaced there.
 */
public final class AuditCheck {

    /** Sealing and writing read one clock; one that was set right may go back a little. */
    private static final String CLOCKS_DIFFER = "interval '5 minutes'";

    /**
     * Tables that hold no records. A new table is given its triggers by a line in {@code
     * R__audited_tables.sql} with the column that names the record its rows belong to, or it stands
     * here with a reason.
     */
    public static final List<String> NOT_RECORDS =
            List.of(
                    // browsers that have signed in, and guesses at passwords: secrets, soon gone
                    "spring_session",
                    "spring_session_attributes",
                    "sign_in_attempt",
                    "known_device",
                    // what somebody last saw: no record, and rewritten with each look
                    "last_look",
                    // the queue's and the migrations' own
                    "scheduled_tasks",
                    "flyway_schema_history",
                    // answers that were given before, kept for a day
                    "repeated_request",
                    // once a second while a plan is searched for
                    "planning_run_progress",
                    // what messages, which are audited, and the schedule say already
                    "told_appointment",
                    "notice",
                    "notice_due",
                    "notice_round",
                    "calendar_number",
                    "reminder",
                    // the audit itself
                    "audit_entry",
                    "audit_seal",
                    "audit_head");

    /** The hash of the text of what writes changes down, and of what keeps them as they are. */
    private static final String WRITES_DOWN = "4ee733fc69180d190657393d5c3af7fe";

    private static final String STAYS = "963dc5acae3bbf920409428849dbd503";

    private static final String SEALS =
            """
            select number, after_entry, to_entry, entries, encode(hash, 'hex') as hash, found,
                previous = lag(hash, 1, '') over in_order
                    and after_entry = lag(to_entry, 1, 0::bigint) over in_order as follows,
                hash = sha256(convert_to(jsonb_build_array(number, after_entry, to_entry, entries,
                    extract(epoch from sealed_at), encode(previous, 'hex'),
                    encode(digest, 'hex'))::text, 'UTF8')) as fits,
                earliest, latest
            from %1$s.audit_seal
            cross join lateral (
                select count(*) as found, min(at)::text as earliest, max(at)::text as latest,
                    sha256(string_agg(sha256(convert_to(jsonb_build_array(id,
                        extract(epoch from at), transaction::text, actor_kind, account_id, actor,
                        actor_role, why, entity, operation, record_id, row_id, was, became)::text,
                        'UTF8')), ''::bytea order by id)) as digest
                from %1$s.audit_entry where id > after_entry and id <= to_entry) covered
            window in_order as (order by number)
            order by number
            """;

    private static final String DATED_BACK =
            """
            select id, at::text from (
                select id, at, max(at) over (order by id rows between unbounded preceding
                    and 1 preceding) as before from %1$s.audit_entry) entries
            where at < before - %2$s or at > clock_timestamp() + %2$s
            order by id limit 20
            """;

    private static final String NEVER_GIVEN =
            """
            select id from %1$s.audit_entry
            where id > (select case when is_called then last_value else 0 end
                from %1$s.audit_entry_id_seq)
            order by id limit 20
            """;

    private static final String NOT_WATCHED =
            """
            select relname from pg_class
            where relnamespace = '%1$s'::regnamespace and exists (
                select from pg_trigger where tgrelid = pg_class.oid
                    and tgfoid in (select oid from pg_proc where pronamespace = '%1$s'::regnamespace
                        and proname in ('audit_changes', 'audit_stays'))
                    and tgenabled not in ('O', 'A'))
            order by relname
            """;

    private static final String NEVER_WATCHED =
            """
            select relname from pg_class
            where relnamespace = '%1$s'::regnamespace and relkind in ('r', 'p')
                and relname <> all ('{%3$s}'::name[])
                and not array['audit_delete', 'audit_insert', 'audit_truncate', 'audit_update']
                    <@ array(select tgname::text from pg_trigger where tgrelid = pg_class.oid
                        and tgfoid = to_regproc('%1$s.audit_changes'))
                or oid in (to_regclass('%1$s.audit_entry'), to_regclass('%1$s.audit_seal'))
                    and not exists (select from pg_trigger where tgrelid = pg_class.oid
                        and tgfoid = to_regproc('%1$s.audit_stays'))
            order by relname
            """;

    private static final String ANOTHER_TEXT =
            """
            select wanted.name from (values ('audit_changes', '%4$s'), ('audit_stays', '%5$s'))
                as wanted (name, hash)
            where wanted.hash is distinct from (select md5(prosrc) from pg_proc
                where pronamespace = '%1$s'::regnamespace and proname = wanted.name)
            order by 1
            """;

    private static final String TOTALS =
            """
            select (select count(*) from %1$s.audit_entry),
                (select count(*) from %1$s.audit_entry where id > head.to_entry),
                head.number, encode(head.hash, 'hex')
            from (select number, to_entry, hash from %1$s.audit_head union all
                select 0, 0, '' where not exists (select from %1$s.audit_head)) head
            """;

    private final Connection connection;
    private final String schema;
    private final List<AuditFault> faults = new ArrayList<>();
    private KeptSeal last = new KeptSeal(0, "");
    private long seals;

    private AuditCheck(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * Looks through the audit as it is at this moment, while others go on writing.
     *
     * @param connection one for this alone: it reads in one transaction, which is rolled back
     * @param kept a seal of former days that was kept elsewhere
     */
    public static AuditReport of(Connection connection, @Nullable KeptSeal kept)
            throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            String schema;
            try (ResultSet row = statement.executeQuery("select quote_ident(current_schema())")) {
                row.next();
                schema = row.getString(1);
            }
            // no function that somebody made can stand before the database's own
            statement.execute("set local search_path = pg_catalog");
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local statement_timeout = 0");
            return new AuditCheck(connection, schema).report(kept);
        } finally {
            connection.rollback();
        }
    }

    private AuditReport report(@Nullable KeptSeal kept) throws SQLException {
        checkSeals(kept);
        each(
                DATED_BACK,
                row ->
                        add(
                                Kind.DATED_BACK,
                                "Entry %d says %s, which does not agree with the entries before it."
                                        .formatted(row.getLong(1), row.getString(2))));
        each(
                NEVER_GIVEN,
                row ->
                        add(
                                Kind.NUMBER_NEVER_GIVEN,
                                "Entry %d has a number that was never given out."
                                        .formatted(row.getLong(1))));
        each(
                NOT_WATCHED,
                row ->
                        add(
                                Kind.NOT_WATCHED,
                                "Changes of the table %s are not written down at present: a trigger"
                                                .formatted(row.getString(1))
                                        + " is switched off."));
        each(
                NEVER_WATCHED,
                row ->
                        add(
                                Kind.NOT_WATCHED,
                                "Changes of the table %s are not written down: a trigger is missing."
                                        .formatted(row.getString(1))));
        each(
                ANOTHER_TEXT,
                row ->
                        add(
                                Kind.NOT_WATCHED,
                                "The function %s is not the program's: what it writes down is not known."
                                        .formatted(row.getString(1))));
        List<AuditReport> reports = new ArrayList<>();
        each(TOTALS, row -> reports.add(report(row)));
        return reports.getFirst();
    }

    private AuditReport report(ResultSet totals) throws SQLException {
        KeptSeal head = new KeptSeal(totals.getLong(3), totals.getString(4));
        if (head.number() > last.number()) {
            add(
                    Kind.TAIL_CUT_OFF,
                    "The newest seal should be %d, and the last one there is %d."
                            .formatted(head.number(), last.number()));
        } else if (!head.equals(last)) {
            add(
                    Kind.SEAL_CHANGED,
                    "The newest seal, %d, is not the one that was made.".formatted(last.number()));
        }
        return new AuditReport(
                totals.getLong(1), totals.getLong(2), seals, last, List.copyOf(faults));
    }

    private void checkSeals(@Nullable KeptSeal kept) throws SQLException {
        boolean[] found = {kept == null};
        each(
                SEALS,
                row -> {
                    Seal seal = Seal.of(row);
                    seals++;
                    check(seal);
                    last = new KeptSeal(seal.number(), seal.hash());
                    found[0] |= last.equals(kept);
                });
        if (!found[0]) {
            add(
                    Kind.NOT_THE_KEPT_SEAL,
                    "The seal that you kept, %s, is not there any more."
                            .formatted(String.valueOf(kept)));
        }
    }

    private void check(Seal seal) {
        if (seal.number() != last.number() + 1) {
            add(
                    Kind.SEAL_MISSING,
                    "The seals from %d to %d are missing."
                            .formatted(last.number() + 1, seal.number() - 1));
        } else if (!seal.follows()) {
            add(
                    Kind.SEAL_CHANGED,
                    "Seal %d does not follow the one before it.".formatted(seal.number()));
        }
        if (seal.found() < seal.entries()) {
            add(
                    Kind.ENTRIES_MISSING,
                    "%d entries are missing %s."
                            .formatted(seal.entries() - seal.found(), seal.where()));
        } else if (seal.found() > seal.entries()) {
            add(
                    Kind.ENTRIES_ADDED,
                    "%d entries were added %s."
                            .formatted(seal.found() - seal.entries(), seal.where()));
        } else if (!seal.fits()) {
            add(Kind.ENTRIES_CHANGED, "What is written was changed %s.".formatted(seal.where()));
        }
    }

    private void add(Kind kind, String words) {
        faults.add(new AuditFault(kind, words));
    }

    private void each(String query, Row row) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        query.formatted(
                                schema,
                                CLOCKS_DIFFER,
                                String.join(",", NOT_RECORDS),
                                WRITES_DOWN,
                                STAYS))) {
            // in portions, because an audit may be larger than memory
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Row {

        void read(ResultSet row) throws SQLException;
    }

    /** A seal beside what is found of its entries. */
    private record Seal(
            long number,
            long after,
            long to,
            long entries,
            String hash,
            long found,
            boolean follows,
            boolean fits,
            @Nullable String earliest,
            @Nullable String latest) {

        static Seal of(ResultSet row) throws SQLException {
            return new Seal(
                    row.getLong("number"),
                    row.getLong("after_entry"),
                    row.getLong("to_entry"),
                    row.getLong("entries"),
                    row.getString("hash"),
                    row.getLong("found"),
                    row.getBoolean("follows"),
                    row.getBoolean("fits"),
                    row.getString("earliest"),
                    row.getString("latest"));
        }

        String where() {
            String numbers =
                    "between entry %d and entry %d (seal %d)".formatted(after + 1, to, number);
            return earliest == null || latest == null
                    ? numbers
                    : numbers + ", of %s to %s".formatted(earliest, latest);
        }
    }
}
