package painclinic.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether the database answers: asked twice a second, on a connection of its own with a short
 * limit. When it has fallen silent, whoever waits for it is told so, and others need not begin to
 * wait.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int DEFAULT_PORT = 5432;

    private final JdbcConnectionDetails login;
    private final String limitSeconds;
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition asked = turn.newCondition();
    private final Condition answered = turn.newCondition();

    // under the lock
    private boolean running;
    private boolean away;
    private long begun;
    private long finished;

    private @Nullable Connection connection;

    DatabaseWatch(
            JdbcConnectionDetails login,
            @Value("${painclinic.database-watch.limit:2s}") Duration limit) {
        this.login = login;
        this.limitSeconds = Long.toString(Math.max(1, limit.toSeconds()));
    }

    /** Whether the database did not answer when it was last asked. */
    public boolean isAway() {
        turn.lock();
        try {
            return away;
        } finally {
            turn.unlock();
        }
    }

    /** Asks anew, and whether an answer came within the limit. */
    boolean answersWithin(Duration limit) throws InterruptedException {
        turn.lock();
        try {
            long mine = begun + 1;
            asked.signal();
            long left = limit.toNanos();
            while (finished < mine) {
                if (left <= 0) {
                    return false;
                }
                left = answered.awaitNanos(left);
            }
            return !away;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void start() {
        turn.lock();
        try {
            running = true;
        } finally {
            turn.unlock();
        }
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    private void watch() {
        while (begin()) {
            boolean answers = ask();
            finish(answers);
        }
        forget();
    }

    private boolean begin() {
        turn.lock();
        try {
            begun++;
            return running;
        } finally {
            turn.unlock();
        }
    }

    private void finish(boolean answers) {
        turn.lock();
        try {
            finished = begun;
            if (answers == away) {
                away = !answers;
                log.warn("The database {}", answers ? "answers again" : "does not answer");
            }
            answered.signalAll();
        } finally {
            turn.unlock();
        }
        if (!answers) {
            WatchedSockets.closeAll(port());
        }
        pause();
    }

    private void pause() {
        turn.lock();
        try {
            asked.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        } finally {
            turn.unlock();
        }
    }

    private boolean ask() {
        boolean known = connection != null;
        try {
            select();
            return true;
        } catch (SQLException e) {
            forget();
            // a connection that was cut says little; a new one says whether anybody is there
            return known && !isSilence(e) && ask();
        }
    }

    private static boolean isSilence(SQLException e) {
        return e.getCause() instanceof SocketTimeoutException;
    }

    private void select() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(login.getJdbcUrl(), properties());
            connection = open;
        }
        try (Statement statement = open.createStatement()) {
            statement.execute("select");
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", login.getUsername());
        properties.setProperty("password", login.getPassword());
        properties.setProperty("connectTimeout", limitSeconds);
        properties.setProperty("socketTimeout", limitSeconds);
        properties.setProperty("ApplicationName", "painclinic watch");
        return properties;
    }

    private void forget() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                log.debug("The watch's connection was gone already", e);
            }
        }
    }

    private int port() {
        Properties parsed = Driver.parseURL(login.getJdbcUrl(), new Properties());
        return parsed == null
                ? DEFAULT_PORT
                : Integer.parseInt(parsed.getProperty("PGPORT", "" + DEFAULT_PORT));
    }

    @Override
    public void stop() {
        turn.lock();
        try {
            running = false;
            asked.signal();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        turn.lock();
        try {
            return running;
        } finally {
            turn.unlock();
        }
    }
}
