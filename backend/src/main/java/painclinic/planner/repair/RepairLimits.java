package painclinic.planner.repair;

import painclinic.planner.diary.Diary;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** What a repair has to leave alone besides what the changed bundle says. */
final class RepairLimits {

    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final ChangedClinic clinic;
    private final LocalDate today;

    RepairLimits(ClinicFacts facts, ChangedClinic clinic, LocalDateTime asOf) {
        this.facts = facts;
        this.grid = facts.grid();
        this.clinic = clinic;
        this.today = asOf.toLocalDate();
    }

    void tell(Diary diary) {
        for (CourseFacts course : facts.courses()) {
            for (LocalDate date : clinic.courseDates().getOrDefault(course.id(), Set.of())) {
                if (grid.plans(grid.day(date))) {
                    diary.bar(course, grid.day(date));
                }
            }
        }
    }

    /** Whether a day is the day of the changes. */
    boolean isToday(int day) {
        return day == grid.day(today);
    }

    /** The same once all is put back: what has no place by now has none today. */
    void tellAtLast(Diary diary) {
        tell(diary);
        closeToday(diary);
    }

    /** From now on nothing more is put into the day of the changes. */
    void closeToday(Diary diary) {
        int day = grid.day(today);
        if (grid.plans(day)) {
            diary.close(day, 0, grid.units());
        }
    }
}
