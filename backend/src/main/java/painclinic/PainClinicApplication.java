package painclinic;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import painclinic.commandline.CommandLineInterface;
import painclinic.database.EmbeddedDatabaseAhead;

import java.util.Locale;

/**
 * Starts the server, or, when the first argument is a command such as {@code plan}, that command.
 */
@SpringBootApplication
public class PainClinicApplication {

    public static void main(String[] args) {
        // the language of the machine is no part of the clinic: numbers and words are the same on
        // all
        Locale.setDefault(Locale.UK);
        if (CommandLineInterface.understands(args)) {
            System.exit(CommandLineInterface.run(args));
        }
        SpringApplication application = new SpringApplication(PainClinicApplication.class);
        application.addListeners(new EmbeddedDatabaseAhead());
        application.run(args);
    }
}
