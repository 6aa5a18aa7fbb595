package painclinic.commandline;

import painclinic.planner.PlanningListener;
import painclinic.planner.PlanningProgress;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;

/** Says how a run gets on: in one line on a terminal, every few seconds elsewhere. */
final class ProgressLine implements PlanningListener {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean overwrites;
    private Duration next = Duration.ZERO;

    ProgressLine(PrintWriter err, boolean overwrites) {
        this.err = err;
        this.overwrites = overwrites;
    }

    static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void progressed(PlanningProgress progress) {
        if (overwrites) {
            err.print("\r" + describe(progress) + "   ");
            err.flush();
        } else if (progress.elapsed().compareTo(next) >= 0) {
            err.println(describe(progress));
            next = progress.elapsed().plus(PAUSE);
        }
    }

    /** Leaves the line, so that what follows starts on its own. */
    void end() {
        if (overwrites) {
            err.println();
        }
    }

    private static String describe(PlanningProgress progress) {
        return "%4d s   not planned: %d   cost: %d"
                .formatted(
                        progress.elapsed().toSeconds(), progress.unplanned(), progress.softCost());
    }
}
