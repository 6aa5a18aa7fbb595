package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** Collects what a {@link FixChange} says; what is not said stays null. */
final class FixNote {

    private final FixKind kind;
    private @Nullable String practitioner;
    private @Nullable String room;
    private @Nullable String site;
    private @Nullable String course;
    private @Nullable String skill;
    private @Nullable String feature;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalDate firstDate;
    private @Nullable LocalDate lastDate;
    private @Nullable LocalTime from;
    private @Nullable LocalTime to;
    private @Nullable Integer number;

    FixNote(FixKind kind) {
        this.kind = kind;
    }

    FixNote practitioner(String id) {
        practitioner = id;
        return this;
    }

    FixNote room(String id) {
        room = id;
        return this;
    }

    FixNote site(String id) {
        site = id;
        return this;
    }

    FixNote course(String id) {
        course = id;
        return this;
    }

    FixNote skill(String code) {
        skill = code;
        return this;
    }

    FixNote feature(String name) {
        feature = name;
        return this;
    }

    FixNote weekly(DayOfWeek day) {
        weekday = day;
        return this;
    }

    FixNote dates(LocalDate first, LocalDate last) {
        firstDate = first;
        lastDate = last;
        return this;
    }

    FixNote hours(LocalTime begins, LocalTime ends) {
        from = begins;
        to = ends;
        return this;
    }

    FixNote number(int value) {
        number = value;
        return this;
    }

    FixChange saying(String text) {
        return new FixChange(
                kind,
                text,
                practitioner,
                room,
                site,
                course,
                skill,
                feature,
                weekday,
                firstDate,
                lastDate,
                from,
                to,
                number);
    }
}
