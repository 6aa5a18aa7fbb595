package painclinic.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word before the commands; it does nothing by itself. */
@Command(
        name = "painclinic",
        description = "Plans courses of treatment for a pain clinic, and checks such plans.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            PlanCommand.class,
            CheckCommand.class,
            VerifyAuditCommand.class,
            HelpCommand.class
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PainClinicCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: plan, check or verify-audit.");
    }
}
