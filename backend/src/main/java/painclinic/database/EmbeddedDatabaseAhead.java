package painclinic.database;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Begins to start the embedded server as soon as the settings are known, beside all else that a
 * start does; whoever needs the server waits for it then.
 */
public final class EmbeddedDatabaseAhead implements ApplicationListener<ApplicationEvent> {

    private static final ConcurrentMap<Path, CompletableFuture<EmbeddedDatabase>> BEGUN =
            new ConcurrentHashMap<>();

    /** The server on this directory, begun before or now. */
    static EmbeddedDatabase start(Path directory) {
        CompletableFuture<EmbeddedDatabase> begun = BEGUN.remove(directory);
        return begun == null ? EmbeddedDatabase.start(directory) : begun.join();
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            begin(prepared.getEnvironment());
        } else if (event instanceof ApplicationFailedEvent) {
            BEGUN.values().forEach(begun -> begun.thenAccept(EmbeddedDatabaseAhead::close));
        }
    }

    private static void begin(Environment environment) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path directory =
                Binder.get(environment)
                        .bindOrCreate(
                                EmbeddedDatabaseProperties.NAME, EmbeddedDatabaseProperties.class)
                        .directory();
        BEGUN.put(
                directory,
                CompletableFuture.supplyAsync(
                        () -> EmbeddedDatabase.start(directory),
                        // a thread of the common pool does not see the drivers inside the jar
                        task -> Thread.ofPlatform().name("embedded-database").start(task)));
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
