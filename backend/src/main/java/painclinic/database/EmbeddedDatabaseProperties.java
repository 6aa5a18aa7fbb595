package painclinic.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Where the embedded server keeps its files.
 *
 * @param directory relative to the working directory; created when missing
 */
@ConfigurationProperties(EmbeddedDatabaseProperties.NAME)
record EmbeddedDatabaseProperties(@DefaultValue(".data") Path directory) {

    static final String NAME = "painclinic.embedded-database";
}
