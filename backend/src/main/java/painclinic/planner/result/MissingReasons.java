package painclinic.planner.result;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.Diary;
import painclinic.planner.diary.FreeTimes;
import painclinic.planner.diary.LoneCourse;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.TimeGrid;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Says in plain words why a course has sessions without a place. Every sentence is worked out from
 * the plan as it is.
 */
final class MissingReasons {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final Diary diary;
    private final LoneCourse alone;
    private final PassedOver passedOver;

    /**
     * @param limits what the planning had to leave alone besides, told to its diary
     */
    MissingReasons(ClinicPlan plan, Consumer<Diary> limits) {
        this.facts = plan.getFacts();
        this.grid = facts.grid();
        this.diary = new Diary(facts);
        this.alone = new LoneCourse(plan);
        this.passedOver = new PassedOver(plan);
        limits.accept(diary);
        for (Appointment appointment : plan.getAppointments()) {
            if (appointment.isPlaced()) {
                diary.place(appointment.getCourse(), appointment.place());
            }
        }
    }

    /**
     * Why a course has fewer sessions than it owes, and after that, where it comes first by urgency
     * or wait, that it does and others have sessions all the same.
     */
    List<String> of(CourseFacts course) {
        FreeTimes times = FreeTimes.of(diary, course);
        String ownCause = causeWithoutOthers(course, times);
        if (ownCause != null) {
            return List.of(ownCause);
        }
        String unfair = passedOver.of(course);
        return unfair == null
                ? List.of(taken(course, times))
                : List.of(taken(course, times), unfair);
    }

    /** What keeps a course from its sessions whoever else is booked, or null if others do. */
    private @Nullable String causeWithoutOthers(CourseFacts course, FreeTimes times) {
        if (course.needs().practitioners().length == 0) {
            return nobody(course);
        }
        if (times.days() <= 0) {
            return noDays(course, times);
        }
        if (times.possible() == 0) {
            return "Between %s and %s there is no time at which the patient can come, a practitioner who may give %s works, and a suitable room is open."
                    .formatted(date(times.first()), end(course, times), course.treatment().name());
        }
        if (times.free() > 0) {
            return "Planning ended before a place had been looked for: %d times were still free."
                    .formatted(times.free());
        }
        int fit = alone.fits(course);
        int wanted = course.owed();
        if (fit < wanted) {
            return "Even if no other patient were booked, only %d of the %d sessions still owed would fit between %s and %s."
                    .formatted(fit, wanted, date(times.first()), end(course, times));
        }
        return null;
    }

    private String nobody(CourseFacts course) {
        int treatment = course.treatment().index();
        for (PractitionerFacts practitioner : facts.practitioners()) {
            for (int site : practitioner.sites()) {
                if (facts.masks().practitioner(practitioner.index(), treatment, site).length > 0) {
                    return "No practitioner of the gender the patient asked for may give %s."
                            .formatted(course.treatment().name());
                }
            }
        }
        return "No practitioner may give %s.".formatted(course.treatment().name());
    }

    private String noDays(CourseFacts course, FreeTimes times) {
        if (course.history().begun()) {
            return "The %d days from the first session, on %s, end on %s: before another session can be planned."
                    .formatted(
                            course.windowDays(),
                            date(course.history().firstDelivered()),
                            date(course.history().firstDelivered() + course.windowDays()));
        }
        return "The course may not start before %s, and planning ends on %s."
                .formatted(date(times.first()), date(grid.days() - 1));
    }

    private String end(CourseFacts course, FreeTimes times) {
        boolean window = times.last() < grid.days() - 1;
        return "%s, when %s"
                .formatted(
                        date(times.last()),
                        window
                                ? "the %d days of the course end".formatted(course.windowDays())
                                : "planning ends");
    }

    private String taken(CourseFacts course, FreeTimes times) {
        List<String> counts = new ArrayList<>();
        add(counts, times.practitionerBusy(), "at %d the practitioner is booked");
        add(
                counts,
                times.minutesUsedUp(),
                "at %d the practitioner has no clinical minutes left that day");
        add(counts, times.roomTaken(), "at %d every suitable room is taken");
        add(
                counts,
                times.outOfRhythm(),
                "%d are too close to the course's other sessions or would stretch it past its"
                        + " window");
        add(counts, times.patientBusy(), "%d clash with the patient's other sessions");
        return "Of the %d times between %s and %s at which a practitioner and the patient could meet, %s."
                .formatted(
                        times.possible(), date(times.first()), date(times.last()), inWords(counts));
    }

    private static void add(List<String> counts, int count, String words) {
        if (count > 0) {
            counts.add(words.formatted(count));
        }
    }

    private static String inWords(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private String date(int day) {
        return DATE.format(grid.date(day));
    }
}
