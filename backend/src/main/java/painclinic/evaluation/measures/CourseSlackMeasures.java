package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Treatment;
import painclinic.evaluation.Appointment;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;
import painclinic.evaluation.ScheduleIndex;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Works out the slack of courses. Only dates count, so that no clock change matters. */
final class CourseSlackMeasures {

    private final ClinicIndex clinic;
    private final int today;

    private CourseSlackMeasures(ClinicIndex clinic, int today) {
        this.clinic = clinic;
        this.today = today;
    }

    static List<CourseSlack> of(ClinicBundle bundle, ClinicSchedule schedule, LocalDate today) {
        ScheduleIndex index = ScheduleIndex.of(new ClinicIndex(bundle), schedule);
        CourseSlackMeasures measures =
                new CourseSlackMeasures(index.clinic(), Math.toIntExact(today.toEpochDay()));
        return index.courses().stream()
                .map(measures::of)
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparingInt(CourseSlack::days)
                                .thenComparing(CourseSlack::course))
                .toList();
    }

    private @Nullable CourseSlack of(CourseSchedule schedule) {
        Course course = schedule.course();
        TreatmentLimits limits = clinic.limits(course);
        NavigableSet<Integer> days = new TreeSet<>(schedule.delivered());
        List<Integer> ahead = new ArrayList<>();
        int held = schedule.delivered().size();
        for (Appointment appointment : schedule.appointments()) {
            int day = appointment.session().day();
            days.add(day);
            if (day < today) {
                held++;
            } else {
                ahead.add(day);
            }
        }
        int left = course.sessions() - held;
        if (schedule.isProgramme() || limits == null || days.isEmpty() || left <= 0) {
            return null;
        }
        LocalDate last = limits.lastDate(LocalDate.ofEpochDay(days.first()));
        int lastDay = Math.toIntExact(last.toEpochDay());
        Treatment treatment = clinic.treatmentOf(course);
        int missing = Math.max(0, left - ahead.size());
        int end = end(days, missing, treatment.targetDaysBetween());
        int tightest = end(days, missing, treatment.minDaysBetween());
        return new CourseSlack(
                course.patient(),
                course.id(),
                course.sessions(),
                left,
                ahead.size(),
                last,
                lastDay - end,
                tightest <= lastDay);
    }

    /**
     * The date of the last session if each missing one came as early as it can from today on, with
     * at least so many days to every other.
     */
    private int end(NavigableSet<Integer> taken, int missing, int gap) {
        NavigableSet<Integer> days = new TreeSet<>(taken);
        int least = Math.max(1, gap);
        int day = today;
        for (int i = 0; i < missing; i++) {
            while (!isFree(days, day, least)) {
                day++;
            }
            days.add(day);
        }
        return days.last();
    }

    private static boolean isFree(NavigableSet<Integer> days, int day, int least) {
        Integer before = days.floor(day);
        Integer after = days.ceiling(day);
        return (before == null || day - before >= least) && (after == null || after - day >= least);
    }
}
