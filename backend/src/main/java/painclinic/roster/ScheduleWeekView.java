package painclinic.roster;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.schedule.PractitionerWeek;
import painclinic.schedule.ScheduleWeek;

import java.time.LocalDate;
import java.util.List;

/** One week of the whole clinic's schedule, as an administrator sees it. */
@Schema(name = "ScheduleWeek")
public record ScheduleWeekView(
        LocalDate monday,
        State state,
        List<LocalDate> days,
        List<PractitionerWeekView> practitioners,
        List<LocalDate> closedDates,
        List<SessionView> sessions) {

    /** What the week shows. */
    public enum State {
        DRAFT,
        PUBLISHED,
        /** Nothing is published in it. */
        EMPTY
    }

    public static ScheduleWeekView ofDraft(ScheduleWeek week) {
        return of(week, State.DRAFT);
    }

    static ScheduleWeekView published(ScheduleWeek week) {
        return of(week, week.sessions().isEmpty() ? State.EMPTY : State.PUBLISHED);
    }

    /** A week of a clinic that has no records yet. */
    static ScheduleWeekView empty(LocalDate monday) {
        return of(new ScheduleWeek(monday, List.of(), List.of(), List.of()), State.EMPTY);
    }

    private static ScheduleWeekView of(ScheduleWeek week, State state) {
        return new ScheduleWeekView(
                week.monday(),
                state,
                Weeks.days(week.monday()),
                week.practitioners().stream().map(PractitionerWeekView::of).toList(),
                week.closedDates(),
                week.sessions().stream().map(SessionView::of).toList());
    }

    /** When a practitioner works in the week and how full it is. */
    @Schema(name = "PractitionerWeek")
    public record PractitionerWeekView(
            String id,
            String name,
            String profession,
            int bookedMinutes,
            int workingMinutes,
            List<BlockView> blocks) {

        private static PractitionerWeekView of(PractitionerWeek week) {
            return new PractitionerWeekView(
                    week.id(),
                    week.name(),
                    week.profession(),
                    week.bookedMinutes(),
                    week.workingMinutes(),
                    week.blocks().stream().map(BlockView::of).toList());
        }
    }
}
