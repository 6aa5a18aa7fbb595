package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import painclinic.advising.fixes.FixAsk.Extent;
import painclinic.advising.steps.FixedSession;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.WeeklyWindow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What could be asked of the patient. */
final class FixPatientIdeas {

    private static final int DAY_MINUTES = 8 * 60;
    private static final int[] DAYS_EARLIER = {1, 2, 4, 7};

    private final FixCase fixCase;
    private final Patient patient;

    FixPatientIdeas(FixCase fixCase) {
        this.fixCase = fixCase;
        this.patient = fixCase.patient();
    }

    /** Free on one more half-day of the week, then on one more day. */
    List<FixIdea> comes() {
        if (patient.available() == null) {
            return List.of();
        }
        List<FixIdea> ideas = new ArrayList<>();
        List<FixIdea> wholeDays = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            WeeklyWindow open = open(day);
            if (open == null || !fixCase.reaches(day)) {
                continue;
            }
            for (WeeklyWindow half : FixTimes.halves(open)) {
                if (!isFree(half)) {
                    ideas.add(weekly(half));
                }
            }
            if (!isFree(open)) {
                wholeDays.add(weekly(open));
            }
        }
        ideas.addAll(wholeDays);
        return ideas;
    }

    /** From the first site's opening to the last one's closing, or null. */
    private @Nullable WeeklyWindow open(DayOfWeek day) {
        LocalTime from = null;
        LocalTime to = null;
        for (var site : fixCase.bundle().sites()) {
            for (WeeklyWindow window : site.openingHours()) {
                if (window.day() == day) {
                    from = from == null ? window.from() : FixTimes.earlier(from, window.from());
                    to = to == null ? window.to() : FixTimes.later(to, window.to());
                }
            }
        }
        return from == null || to == null ? null : new WeeklyWindow(day, from, to);
    }

    private List<WeeklyWindow> available() {
        return Objects.requireNonNull(patient.available());
    }

    private boolean isFree(WeeklyWindow window) {
        return available().stream()
                .anyMatch(one ->
                        one.day() == window.day()
                                && !one.from().isAfter(window.from())
                                && !one.to().isBefore(window.to()));
    }

    private FixIdea weekly(WeeklyWindow window) {
        return new FixIdea(
                new FixNote(FixKind.PATIENT_COMES)
                        .weekly(window.day())
                        .hours(window.from(), window.to())
                        .saying(
                                "The patient can also come on %ss %s."
                                        .formatted(
                                                FixWords.name(window.day()),
                                                FixWords.hours(window.from(), window.to()))),
                Extent.WEEKLY,
                (long) FixTimes.minutes(window.from(), window.to())
                        * fixCase.dates(window.day()).size(),
                FixPatch.patient(patient.id(), one -> free(one, window, List.of())),
                sessions -> smaller(window, sessions));
    }

    private static Patient free(Patient one, WeeklyWindow window, List<LocalDate> butNotOn) {
        return one.withAvailable(
                        FixPatch.plusWindow(Objects.requireNonNull(one.available()), window))
                .withUnavailable(
                        Stream.concat(one.unavailable().stream(), FixTimes.each(butNotOn).stream())
                                .toList());
    }

    private List<FixIdea> smaller(WeeklyWindow window, List<FixedSession> sessions) {
        FixTimes.Used used =
                FixTimes.used(
                        sessions,
                        one -> one.start().getDayOfWeek() == window.day(),
                        window.from(),
                        window.to());
        if (used == null) {
            return List.of();
        }
        WeeklyWindow narrow = new WeeklyWindow(window.day(), used.from(), used.to());
        List<FixIdea> ideas = new ArrayList<>();
        if (used.dates().size() == 1
                && available().stream().noneMatch(one -> one.day() == window.day())) {
            ideas.add(once(narrow, used.dates().getFirst()));
        }
        if (!narrow.equals(window)) {
            ideas.add(weekly(narrow));
        }
        return ideas;
    }

    private FixIdea once(WeeklyWindow window, LocalDate date) {
        List<LocalDate> others =
                fixCase.dates(window.day()).stream().filter(one -> !one.equals(date)).toList();
        return FixIdea.of(
                new FixNote(FixKind.PATIENT_COMES)
                        .dates(date, date)
                        .hours(window.from(), window.to())
                        .saying(
                                "The patient can come on %s %s."
                                        .formatted(
                                                FixWords.date(date),
                                                FixWords.hours(window.from(), window.to()))),
                Extent.ONCE,
                FixTimes.minutes(window.from(), window.to()),
                FixPatch.patient(patient.id(), one -> free(one, window, others)));
    }

    /** Back some days earlier from an absence, or away some days later. */
    List<FixIdea> back() {
        List<FixIdea> ideas = new ArrayList<>();
        for (DateRange range : patient.unavailable()) {
            if (!range.to().isBefore(fixCase.first()) && !range.from().isAfter(fixCase.last())) {
                ideas.add(givenUp(range, null));
            }
        }
        return ideas;
    }

    private FixIdea givenUp(DateRange range, @Nullable DateRange left) {
        FixAbsence absence = FixAbsence.of(range, left);
        return new FixIdea(
                new FixNote(FixKind.PATIENT_BACK_EARLIER)
                        .dates(absence.given().from(), absence.given().to())
                        .saying("The patient " + absence.words() + "."),
                Extent.ONCE,
                absence.days() * DAY_MINUTES,
                FixPatch.patient(
                        patient.id(),
                        one ->
                                one.withUnavailable(
                                        FixPatch.instead(
                                                one.unavailable(), range, absence.remaining()))),
                left != null
                        ? sessions -> List.of()
                        : sessions ->
                                FixAbsence.shorter(range, DAYS_EARLIER).stream()
                                        .map(one -> givenUp(range, one))
                                        .toList());
    }

    /** Content with a practitioner of any gender. */
    List<FixIdea> anyGender() {
        if (fixCase.isGroup() || patient.practitionerGender() == null) {
            return List.of();
        }
        return List.of(
                FixIdea.of(
                        new FixNote(FixKind.ANY_GENDER)
                                .saying(
                                        "The patient accepts a practitioner of any gender for this"
                                                + " course and others."),
                        Extent.LASTING,
                        0,
                        FixPatch.patient(patient.id(), one -> one.withPractitionerGender(null))));
    }
}
