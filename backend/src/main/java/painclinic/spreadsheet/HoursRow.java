package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.PractitionerDetails.Block;

import java.util.List;
import java.util.UUID;

/**
 * A row of a table of working hours, read.
 *
 * @param number as a spreadsheet counts
 * @param who what the row calls them, or what the clinic does where it knows them
 * @param practitioner whose hours they are; null where nobody is known by what the row says
 * @param hours in words, for people to find them by
 * @param minutes the most minutes of sessions on one date; null where the row does not say
 */
record HoursRow(
        int number,
        String who,
        @Nullable UUID practitioner,
        List<Block> blocks,
        String hours,
        @Nullable Integer minutes,
        List<String> faults) {

    HoursRow {
        blocks = List.copyOf(blocks);
        faults = List.copyOf(faults);
    }
}
