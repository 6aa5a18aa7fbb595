package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.StorageTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A turn that is taken makes others wait; the tests ask whether one would have to. */
@StorageTest
class TurnsIT {

    private static final long CLINIC = 1;
    private static final UUID ROOM = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @Autowired private Turns turns;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;

    @Test
    void twoActsShareTheClinic() {
        assertThat(wouldWait(() -> among(ROOM, MONDAY), () -> among(PERSON, MONDAY))).isFalse();
    }

    @Test
    void whoHasTheClinicAloneMakesOthersWait() {
        assertThat(wouldWait(() -> turns.alone(CLINIC), () -> among(ROOM, MONDAY))).isTrue();
        assertThat(wouldWait(() -> among(ROOM, MONDAY), () -> turns.alone(CLINIC))).isTrue();
        assertThat(wouldWait(() -> turns.alone(CLINIC), () -> turns.alone(CLINIC))).isTrue();
        assertThat(wouldWait(() -> turns.alone(CLINIC), () -> turns.alone(CLINIC + 1))).isFalse();
    }

    @Test
    void aRoomsDayBelongsToOneActAtATime() {
        assertThat(wouldWait(() -> among(ROOM, MONDAY), () -> among(ROOM, MONDAY))).isTrue();
        assertThat(wouldWait(() -> among(ROOM, MONDAY), () -> among(ROOM, MONDAY.plusDays(1))))
                .isFalse();
    }

    @Test
    void aTurnIsTakenInATransaction() {
        assertThatThrownBy(() -> turns.alone(CLINIC))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /**
     * Each wants the same turns in an order of its own; taken as they come, two would wait for
     * ever.
     */
    @Test
    void manyWhoWantTheSameTurnsComeThroughOneByOne() throws Exception {
        List<Turn> wanted = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            wanted.add(new Turn(ROOM, MONDAY.plusDays(day)));
            wanted.add(new Turn(PERSON, MONDAY.plusDays(day)));
        }
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> acts = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                List<Turn> shuffled = new ArrayList<>(wanted);
                Collections.shuffle(shuffled, new Random(i));
                acts.add(
                        threads.submit(() ->
                                transaction.executeWithoutResult(status -> {
                                    turns.among(CLINIC, shuffled);
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    inside.decrementAndGet();
                                })));
            }
            for (Future<?> act : acts) {
                act.get(60, SECONDS);
            }
        }
        assertThat(most).hasValue(1);
    }

    private void among(UUID whose, LocalDate day) {
        turns.among(CLINIC, List.of(new Turn(whose, day)));
    }

    /** Whether the second act has to wait while the first has its turns. */
    private boolean wouldWait(Runnable first, Runnable second) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    first.run();
                    return CompletableFuture.supplyAsync(() -> isRefusedAtOnce(second)).join();
                }));
    }

    private boolean isRefusedAtOnce(Runnable act) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local lock_timeout = '200ms'").update();
                act.run();
            });
            return false;
        } catch (PessimisticLockingFailureException e) {
            return true;
        } catch (UncategorizedSQLException e) {
            // lock_not_available, as Spring hands it on
            assertThat(e).rootCause().hasFieldOrPropertyWithValue("SQLState", "55P03");
            return true;
        }
    }
}
