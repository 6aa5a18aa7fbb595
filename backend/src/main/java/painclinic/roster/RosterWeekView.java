package painclinic.roster;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.RosterWeek;

import java.time.LocalDate;
import java.util.List;

/** A therapist's own week. */
@Schema(name = "RosterWeek")
record RosterWeekView(
        LocalDate monday,
        List<LocalDate> days,
        String practitionerName,
        List<BlockView> blocks,
        List<SessionView> sessions,
        @Schema(types = {"string", "null"}) @Nullable LocalDate nextAfter) {

    static RosterWeekView of(RosterWeek week) {
        return new RosterWeekView(
                week.monday(),
                Weeks.days(week.monday()),
                week.practitionerName(),
                week.blocks().stream().map(BlockView::of).toList(),
                week.sessions().stream().map(SessionView::of).toList(),
                week.nextAfter());
    }
}
