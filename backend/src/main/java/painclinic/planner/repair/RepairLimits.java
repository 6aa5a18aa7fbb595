package painclinic.planner.repair;

import painclinic.bundle.ClinicChanges.Absence;
import painclinic.planner.diary.Diary;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** What a repair has to leave alone besides what the changed bundle says. */
final class RepairLimits {

    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final ChangedClinic clinic;
    private final LocalDateTime asOf;

    RepairLimits(ClinicFacts facts, ChangedClinic clinic, LocalDateTime asOf) {
        this.facts = facts;
        this.grid = facts.grid();
        this.clinic = clinic;
        this.asOf = asOf;
    }

    void tell(Diary diary) {
        close(diary);
        clinic.absences().forEach(absence -> block(diary, absence));
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
        return day == grid.day(asOf.toLocalDate());
    }

    /** The same once all is put back: what has no place by now has none today. */
    void tellAtLast(Diary diary) {
        tell(diary);
        closeToday(diary);
    }

    /** From now on nothing more is put into the day of the changes. */
    void closeToday(Diary diary) {
        int day = grid.day(asOf.toLocalDate());
        if (grid.plans(day)) {
            diary.close(day, 0, grid.units());
        }
    }

    /** Nothing new before the moment of the changes. */
    private void close(Diary diary) {
        int day = grid.day(asOf.toLocalDate());
        int unit = unitFrom(asOf);
        if (grid.plans(day) && unit > 0) {
            diary.close(day, 0, unit);
        }
    }

    private void block(Diary diary, Absence absence) {
        int day = grid.day(absence.during().from().toLocalDate());
        if (!grid.plans(day)) {
            return;
        }
        LocalDate date = grid.date(day);
        int from = unitAt(absence.during().from());
        int to =
                absence.during().to().toLocalDate().isAfter(date)
                        ? grid.units()
                        : unitFrom(absence.during().to());
        for (PractitionerFacts practitioner : facts.practitioners()) {
            if (practitioner.id().equals(absence.practitioner()) && from < to) {
                diary.block(practitioner.index(), day, from, to);
            }
        }
    }

    /** The first unit that does not begin before a moment. */
    private int unitFrom(LocalDateTime moment) {
        int minute = TimeGrid.minute(moment.toLocalTime()) - grid.baseMinute();
        return Math.clamp(
                Math.floorDiv(minute + grid.unitMinutes() - 1, grid.unitMinutes()),
                0,
                grid.units());
    }

    /** The unit that a moment lies in. */
    private int unitAt(LocalDateTime moment) {
        int minute = TimeGrid.minute(moment.toLocalTime()) - grid.baseMinute();
        return Math.clamp(Math.floorDiv(minute, grid.unitMinutes()), 0, grid.units());
    }
}
