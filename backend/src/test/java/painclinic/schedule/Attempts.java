package painclinic.schedule;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

import painclinic.database.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Writers that all try at the same moment, and what each was answered. */
public final class Attempts {

    private Attempts() {}

    /** The refusal of each writer; empty for one that was let through. */
    public static List<Optional<Refusal>> atOnce(int writers, IntConsumer attempt)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Optional<Refusal>>> answers =
                    IntStream.rangeClosed(1, writers)
                            .mapToObj(writer ->
                                    (Callable<Optional<Refusal>>)
                                            () -> {
                                                start.await();
                                                return of(() -> attempt.accept(writer));
                                            })
                            .map(threads::submit)
                            .toList();
            start.countDown();
            List<Optional<Refusal>> refusals = new ArrayList<>();
            for (Future<Optional<Refusal>> answer : answers) {
                refusals.add(answer.get());
            }
            return refusals;
        }
    }

    /**
     * What the database answers; any failure that is not a refusal is the test's. Two writers that
     * wait for each other's row are told apart by a deadlock, which says nothing about the promise:
     * the one that lost tries again, later each time, so that the others can come to an end.
     */
    static Optional<Refusal> of(Runnable attempt) {
        for (int lost = 1; ; lost++) {
            try {
                attempt.run();
                return Optional.empty();
            } catch (PessimisticLockingFailureException e) {
                pause(lost);
            } catch (DataAccessException e) {
                return Optional.of(Refusal.of(e).orElseThrow(() -> e));
            }
        }
    }

    private static void pause(int lost) {
        long most = 100L << Math.min(lost, 5);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
