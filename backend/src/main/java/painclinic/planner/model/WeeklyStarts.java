package painclinic.planner.model;

import painclinic.bundle.WeeklyWindow;

import java.util.List;

/** Turns weekly windows into the starts at which a session fits wholly inside one of them. */
final class WeeklyStarts {

    private final TimeGrid grid;

    WeeklyStarts(TimeGrid grid) {
        this.grid = grid;
    }

    /**
     * By weekday and unit: the starts at which a session of some minutes fits one of the windows.
     */
    long[] within(List<WeeklyWindow> windows, int minutes) {
        long[] starts = new long[7 * grid.words()];
        for (WeeklyWindow window : windows) {
            int offset = window.day().ordinal() * grid.words();
            int from = TimeGrid.minute(window.from());
            int to = TimeGrid.minute(window.to());
            for (int unit = 0; unit < grid.units(); unit++) {
                int minute = grid.minute(unit);
                if (isStart(minute) && from <= minute && minute + minutes <= to) {
                    Bits.set(starts, offset, unit, unit + 1);
                }
            }
        }
        return starts;
    }

    private boolean isStart(int minute) {
        return minute % (grid.step() * grid.unitMinutes()) == 0;
    }
}
