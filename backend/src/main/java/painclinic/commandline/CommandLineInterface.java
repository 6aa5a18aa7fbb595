package painclinic.commandline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The commands {@code plan} and {@code check}, which need no database, and {@code verify-audit},
 * which reads one. None starts the application's server.
 */
public final class CommandLineInterface {

    private static final Set<String> OPTIONS = Set.of("--help", "--version");

    private CommandLineInterface() {}

    /** Whether the arguments are for the commands: all but none, and the server's own options. */
    public static boolean understands(String... args) {
        return args.length > 0 && (!args[0].startsWith("--") || OPTIONS.contains(args[0]));
    }

    /** Runs the command; the answer is the process's exit code. */
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        silence();
        try {
            return commands(out, err).execute(args);
        } catch (Throwable fault) { // picocli hands on what is no Exception
            return apologise(fault, err);
        }
    }

    private static CommandLine commands(PrintWriter out, PrintWriter err) {
        return new CommandLine(new PainClinicCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(CommandLineInterface::refuse)
                .setExecutionExceptionHandler(
                        (fault, command, parsed) -> apologise(fault, command.getErr()));
    }

    /** Without Spring, nothing else tells them to keep their log to themselves. */
    private static void silence() {
        silence("ai.timefold.solver", Level.OFF);
        silence("painclinic.database", Level.WARN);
    }

    private static void silence(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }

    private static int refuse(ParameterException refusal, String[] args) {
        CommandLine command = refusal.getCommandLine();
        command.getErr().println(refusal.getMessage());
        if (!command.getSubcommands().isEmpty()) {
            command.getErr()
                    .printf(
                            "The commands: %s.%n",
                            String.join(", ", command.getSubcommands().keySet()));
        }
        command.getErr().printf("Try: %s --help%n", command.getCommandSpec().qualifiedName());
        return ExitCode.REFUSED;
    }

    static int apologise(Throwable fault, PrintWriter err) {
        if (fault instanceof OutOfMemoryError) {
            err.println(
                    "There was not enough memory; nothing was written. Start Java with more, such"
                            + " as -Xmx2g.");
            return ExitCode.INTERNAL_FAULT;
        }
        String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        err.printf(
                "This should not have happened; nothing was written. (%s: %s)%n",
                fault.getClass().getSimpleName(), message);
        return ExitCode.INTERNAL_FAULT;
    }
}
