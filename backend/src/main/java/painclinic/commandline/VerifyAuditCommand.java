package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.audit.AuditCheck;
import painclinic.audit.AuditReport;
import painclinic.audit.KeptSeal;
import painclinic.database.DatabaseVisit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Says whether the audit is as it was written. */
@Command(
        name = "verify-audit",
        description = {
            "Looks through the record of who changed what for entries that were changed, removed or"
                    + " slipped in later.",
            "It reads the embedded database, whether or not the server runs, or the one that"
                    + " SPRING_DATASOURCE_URL names (with SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD)."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        footer = {
            "",
            "Exit status: 0 the audit is whole; 1 it is not; 2 an argument was refused or there is"
                    + " no such database."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyAuditCommand implements Callable<Integer> {

    /** PostgreSQL's word for a table that is not there. */
    private static final String NO_SUCH_TABLE = "42P01";

    private static final int LISTED = 50;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = ".data",
            description =
                    "Where the embedded database keeps its files; ${DEFAULT-VALUE} otherwise.")
    private Path data;

    @Option(
            names = "--url",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:SPRING_DATASOURCE_URL}",
            description = "Another database, such as jdbc:postgresql://host/painclinic.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            defaultValue = "${env:SPRING_DATASOURCE_USERNAME}",
            description = "Who reads there. The password comes from SPRING_DATASOURCE_PASSWORD.")
    private @Nullable String user;

    @Option(
            names = "--kept",
            paramLabel = "SEAL",
            description =
                    "A seal that this command, or the server's log, gave before: it has to be there"
                            + " still.")
    private @Nullable String kept;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        KeptSeal seal = kept == null ? null : KeptSeal.read(kept).orElseThrow(this::noSeal);
        try (DatabaseVisit visit = visit()) {
            AuditReport report = AuditCheck.of(visit.connection(), seal);
            print(report);
            return report.faults().isEmpty() ? ExitCode.OK : ExitCode.AUDIT_BROKEN;
        } catch (SQLException e) {
            err().println(
                            NO_SUCH_TABLE.equals(e.getSQLState())
                                    ? "This database has no audit yet. Start the server of this"
                                            + " version once."
                                    : "The database does not let us read it: " + firstLine(e));
            return ExitCode.REFUSED;
        }
    }

    private DatabaseVisit visit() throws IOException, SQLException {
        if (url != null && !url.isBlank()) {
            return DatabaseVisit.at(
                    url,
                    Objects.requireNonNullElse(user, ""),
                    Objects.requireNonNullElse(System.getenv("SPRING_DATASOURCE_PASSWORD"), ""));
        }
        if (!DatabaseVisit.isEmbeddedIn(data)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no database in %s. Name its directory with --data.".formatted(data));
        }
        return DatabaseVisit.embedded(data);
    }

    private ParameterException noSeal() {
        return new ParameterException(
                spec.commandLine(),
                "%s is not a seal. A seal is a number, a colon and 64 hexadecimal digits."
                        .formatted(kept));
    }

    private void print(AuditReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.faults().stream()
                .limit(LISTED)
                .forEach(fault -> out.printf("FOUND %s: %s%n", fault.kind(), fault.words()));
        if (report.faults().size() > LISTED) {
            out.printf("... and %d more%n", report.faults().size() - LISTED);
        }
        out.printf(
                "entries: %d, of which %d are too new to be sealed; seals: %d%n",
                report.entries(), report.unsealed(), report.seals());
        out.println(
                report.faults().isEmpty()
                        ? "The audit is whole."
                        : "The audit is not what was written.");
        if (report.seals() > 0) {
            out.printf("The newest seal, to keep elsewhere: %s%n", report.newest());
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
