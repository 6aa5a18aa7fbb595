package painclinic.spreadsheet;

import static painclinic.spreadsheet.HoursColumn.BREAK_FROM;
import static painclinic.spreadsheet.HoursColumn.BREAK_TO;
import static painclinic.spreadsheet.HoursColumn.CLINICAL_MINUTES;
import static painclinic.spreadsheet.HoursColumn.DAY;
import static painclinic.spreadsheet.HoursColumn.FROM;
import static painclinic.spreadsheet.HoursColumn.HOLDS_FROM;
import static painclinic.spreadsheet.HoursColumn.HOLDS_TO;
import static painclinic.spreadsheet.HoursColumn.HOURS;
import static painclinic.spreadsheet.HoursColumn.SITE;
import static painclinic.spreadsheet.HoursColumn.TO;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.PractitionerDetails.Block;
import painclinic.spreadsheet.KnownStaff.Found;
import painclinic.spreadsheet.WrittenTimes.Span;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads whose hours a row has, and which. */
final class HourCells {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final KnownStaff staff;
    private final Map<String, UUID> sites;
    private final @Nullable LocalDate from;

    /**
     * @param sites by what people call them, folded
     * @param from the first day of hours whose row has none; null: they have always held
     */
    HourCells(KnownStaff staff, Map<String, UUID> sites, @Nullable LocalDate from) {
        this.staff = staff;
        this.sites = sites;
        this.from = from;
    }

    HoursRow read(int number, Cells<HoursColumn> cells) {
        Found who = staff.find(cells);
        Set<DayOfWeek> days = days(cells);
        List<Span> spans = spans(cells);
        UUID site = site(cells);
        LocalDate first = cells.text(HOLDS_FROM) == null ? from : date(cells, HOLDS_FROM);
        LocalDate last = date(cells, HOLDS_TO);
        if (first != null && last != null && last.isBefore(first)) {
            cells.fault(HOLDS_TO, "this is before the first day.");
        }
        Integer minutes = minutes(cells);
        return new HoursRow(
                number,
                who.name(),
                who.id(),
                site != null && cells.faults().isEmpty()
                        ? blocks(site, days, spans, first, last)
                        : List.of(),
                words(cells),
                minutes,
                cells.faults());
    }

    private static List<Block> blocks(
            UUID site,
            Set<DayOfWeek> days,
            List<Span> spans,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        return days.stream()
                .flatMap(day ->
                        spans.stream()
                                .map(span ->
                                        new Block(site, day, span.from(), span.to(), first, last)))
                .toList();
    }

    private static Set<DayOfWeek> days(Cells<HoursColumn> cells) {
        String text = cells.text(DAY);
        Optional<Set<DayOfWeek>> days = text == null ? Optional.empty() : WrittenDays.read(text);
        if (days.isEmpty()) {
            cells.fault(
                    DAY, text == null ? "" : "write a day of the week, such as Monday or Mon-Fri.");
        }
        return days.orElse(Set.of());
    }

    /** The stretch of work, or the two around its break. */
    private static List<Span> spans(Cells<HoursColumn> cells) {
        Span whole = whole(cells);
        if (whole == null) {
            return List.of();
        }
        if (!whole.from().isBefore(whole.to())) {
            cells.fault(
                    cells.text(HOURS) == null ? TO : HOURS,
                    "this ends before it begins. Hours past midnight are no hours of this clinic.");
            return List.of();
        }
        if (cells.text(BREAK_FROM) == null && cells.text(BREAK_TO) == null) {
            return List.of(whole);
        }
        LocalTime breakFrom = time(cells, BREAK_FROM);
        LocalTime breakTo = time(cells, BREAK_TO);
        if (breakFrom == null || breakTo == null) {
            return List.of();
        }
        if (!whole.from().isBefore(breakFrom)
                || !breakFrom.isBefore(breakTo)
                || !breakTo.isBefore(whole.to())) {
            cells.fault(BREAK_FROM, "the break must lie within the hours.");
            return List.of();
        }
        return List.of(new Span(whole.from(), breakFrom), new Span(breakTo, whole.to()));
    }

    private static @Nullable Span whole(Cells<HoursColumn> cells) {
        String both = cells.text(HOURS);
        if (both != null && cells.text(FROM) == null && cells.text(TO) == null) {
            Optional<Span> span = WrittenTimes.span(both);
            if (span.isEmpty()) {
                cells.fault(HOURS, "write two times, such as 09:00-12:30.");
            }
            return span.orElse(null);
        }
        LocalTime start = time(cells, FROM);
        LocalTime end = time(cells, TO);
        return start == null || end == null ? null : new Span(start, end);
    }

    private static @Nullable LocalTime time(Cells<HoursColumn> cells, HoursColumn column) {
        String text = cells.text(column);
        Optional<LocalTime> time = text == null ? Optional.empty() : WrittenTimes.read(text);
        if (time.isEmpty()) {
            cells.fault(
                    column,
                    text == null
                            ? ""
                            : "this is no time of day. Write hours and minutes, such as 09:30.");
        }
        return time.orElse(null);
    }

    private @Nullable UUID site(Cells<HoursColumn> cells) {
        String text = cells.text(SITE);
        List<UUID> all = sites.values().stream().distinct().toList();
        if (text == null) {
            if (all.size() == 1) {
                return all.getFirst();
            }
            cells.fault(SITE, "");
            return null;
        }
        return cells.oneOf(SITE, sites, "the clinic has no site of this name.");
    }

    private static @Nullable LocalDate date(Cells<HoursColumn> cells, HoursColumn column) {
        LocalDate date = cells.date(column, true);
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            cells.fault(column, "check the year.");
        }
        return date;
    }

    private static @Nullable Integer minutes(Cells<HoursColumn> cells) {
        String text = cells.text(CLINICAL_MINUTES);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > MINUTES_OF_A_DAY) {
            cells.fault(
                    CLINICAL_MINUTES, "write a number of minutes, such as 360, or leave it empty.");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** As they are written: Mon-Fri 9:00 to 17:00, Riverside. */
    private static String words(Cells<HoursColumn> cells) {
        String times =
                cells.text(FROM) == null && cells.text(TO) == null
                        ? text(cells, HOURS)
                        : text(cells, FROM) + "–" + text(cells, TO);
        return Stream.of(text(cells, DAY) + " " + times, text(cells, SITE))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    private static String text(Cells<HoursColumn> cells, HoursColumn column) {
        return ListCells.text(cells.text(column));
    }
}
