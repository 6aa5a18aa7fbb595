package painclinic.planner.result;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.Diary;
import painclinic.planner.diary.FreeTimes;
import painclinic.planner.diary.LoneCourse;
import painclinic.planner.diary.MoreMinutes;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Days;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.TimeGrid;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        return Stream.of(taken(course, times), cure(times), passedOver.of(course))
                .filter(Objects::nonNull)
                .toList();
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
            return "Planning ended before a place had been looked for: %s still free."
                    .formatted(times.free() == 1 ? "1 time was" : times.free() + " times were");
        }
        int fit = alone.fits(course);
        int wanted = course.owed();
        if (fit < wanted) {
            return "Even if no other patient were booked, %s of the %d sessions still owed would fit between %s and %s."
                    .formatted(
                            fit == 0 ? "none" : "only " + fit,
                            wanted,
                            date(times.first()),
                            end(course, times));
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
            return "The %s from the first session, on %s, end on %s: before another session can be planned."
                    .formatted(
                            Days.inWords(course.windowDays()),
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
                                ? "the %s of the course end"
                                        .formatted(Days.inWords(course.windowDays()))
                                : "planning ends");
    }

    /** What stands in the way at most of the times, then the rest; nothing that never happens. */
    private String taken(CourseFacts course, FreeTimes times) {
        List<Cause> causes = new ArrayList<>();
        causes.add(
                new Cause(
                        "the practitioner is booked",
                        "at %d the practitioner is booked",
                        times.practitionerBusy()));
        causes.add(
                new Cause(
                        "the practitioner is free but has no clinical minutes left that day",
                        "at %d the practitioner has no clinical minutes left that day",
                        times.minutesUsedUp()));
        causes.add(
                new Cause(
                        "every suitable room is taken",
                        "at %d every suitable room is taken",
                        times.roomTaken()));
        causes.add(
                new Cause(
                        "the practitioner is on the way between two sites",
                        "at %d the practitioner is on the way between two sites",
                        times.onTheWay()));
        causes.add(
                new Cause(
                        "it is too close to the course's other sessions or too far from them",
                        "%d are too close to the course's other sessions or too far from them",
                        times.outOfRhythm()));
        causes.add(
                new Cause(
                        "the patient is in another session",
                        "at %d the patient is in another session",
                        times.patientBusy()));
        List<Cause> real =
                causes.stream()
                        .filter(cause -> cause.times() > 0)
                        .sorted(Comparator.comparingInt(Cause::times).reversed())
                        .toList();
        Cause first = real.getFirst();
        String span = "between %s and %s".formatted(date(times.first()), end(course, times));
        if (real.size() == 1) {
            return "Whenever a practitioner and the patient could meet, %s (%s %s)."
                    .formatted(first.alone(), counted(times.possible()), span);
        }
        List<String> others =
                real.stream().skip(1).map(one -> one.beside().formatted(one.times())).toList();
        return "When a practitioner and the patient could meet, %s %s (%d of %s %s); %s."
                .formatted(
                        2 * first.times() > times.possible() ? "mostly" : "most often",
                        first.alone(),
                        first.times(),
                        counted(times.possible()),
                        span,
                        inWords(others));
    }

    private static String counted(int times) {
        return times == 1 ? "1 time" : times + " times";
    }

    /** What would help where only the clinical minutes of a day are short, or null. */
    private @Nullable String cure(FreeTimes times) {
        MoreMinutes more = times.cure();
        return more == null
                ? null
                : "With %d more clinical minutes a day %s could give a session at %d of these times."
                        .formatted(
                                more.minutes(),
                                facts.practitioners()[more.practitioner()].name(),
                                more.times());
    }

    /**
     * @param alone the cause as the main one
     * @param beside the cause beside others, with its count
     */
    private record Cause(String alone, String beside, int times) {}

    private static String inWords(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private String date(int day) {
        return DATE.format(grid.date(day));
    }
}
