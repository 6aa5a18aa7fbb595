package painclinic.advising.desk;

import painclinic.planner.diary.Diary;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDate;

/** Keeps what is past from being chosen, while the sessions held then still count. */
public final class PastDays {

    private PastDays() {}

    /** Closes the days of a diary before some date. */
    public static void close(Diary diary, LocalDate earliest) {
        TimeGrid grid = diary.facts().grid();
        if (!earliest.isAfter(grid.date(0))) {
            return;
        }
        int past = Math.min(grid.days(), grid.day(earliest));
        for (int day = 0; day < past; day++) {
            diary.close(day, 0, grid.units());
        }
    }
}
