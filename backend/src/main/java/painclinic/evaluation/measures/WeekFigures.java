package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is used in one week, Monday to Sunday; the horizon's first and last week may be shorter.
 *
 * @param to included
 * @param idleMinutes between neighbouring sessions that begin in the same working block
 * @param classSessions group sessions held
 * @param classFillPercent mean over these sessions; null where there is none
 */
public record WeekFigures(
        LocalDate from,
        LocalDate to,
        Use practitioners,
        Use rooms,
        long idleMinutes,
        int classSessions,
        @Nullable Double classFillPercent) {}
