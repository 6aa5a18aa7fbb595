package painclinic.planner.diary;

/**
 * What would help where only the clinical minutes of a day are used up.
 *
 * @param practitioner index of whoever would have to give more on a day
 * @param minutes how many more, the least that help anybody
 * @param times how many of the times counted could be used then
 */
public record MoreMinutes(int practitioner, int minutes, int times) {}
