package painclinic.advising.desk;

/**
 * By how much one blemish of the schedule changes.
 *
 * @param units before weights; never 0, less than 0 when it gets better
 * @param points units times the weight
 * @param text the same in plain words, such as {@code Rhythm of the course: worse}
 */
public record BlemishChange(Blemish blemish, long units, long points, String text) {}
