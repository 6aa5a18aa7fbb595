package painclinic.commandline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, an interruption (Ctrl-C, SIGTERM) asks the work to stop and then holds the process
 * until the work is put away, that is until this is closed.
 */
final class EarlyEnd implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch putAway = new CountDownLatch(1);
    private final Thread hook;

    private EarlyEnd(Runnable stop) {
        hook = new Thread(() -> stopAndWait(stop), "early-end");
    }

    static EarlyEnd by(Runnable stop) {
        EarlyEnd end = new EarlyEnd(stop);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        try {
            if (!putAway.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The planner did not stop in time; nothing was written.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        putAway.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the hook is running: it was what ended the work
        }
    }
}
