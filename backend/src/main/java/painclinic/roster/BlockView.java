package painclinic.roster;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.schedule.DatedBlock;

import java.time.LocalDate;
import java.time.LocalTime;

/** A stretch of one date in which a practitioner works at a site, known by its name. */
@Schema(name = "WorkingBlock")
public record BlockView(LocalDate date, LocalTime from, LocalTime to, String site) {

    static BlockView of(DatedBlock block) {
        return new BlockView(block.date(), block.from(), block.to(), block.site());
    }
}
