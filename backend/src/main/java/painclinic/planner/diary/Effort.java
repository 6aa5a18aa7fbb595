package painclinic.planner.diary;

/**
 * How widely an insertion looks.
 *
 * @param posts most practitioners looked at, each counted once for every site they work at
 * @param variants most variants of usual practitioner (or class), weekday and time that are worked
 *     out
 * @param classes most running classes looked at, candidates counted with them; all candidates are
 * @param newClasses classes not running yet that are looked at
 * @param noise most points that a place may be made dearer at random, so that the search does not
 *     always do the same
 * @param luck most points that a variant may be made dearer at random, so that a course which
 *     stands at its best place is not put there again each time
 * @param openingPercent share of a class session's cost that its first attendee is charged
 * @param spareDays days looked at beyond those that the missing sessions take at their wished
 *     rhythm; all days are looked at where that is not enough
 * @param strangerPercent share of the continuity cost charged for each session away from the usual
 *     practitioner or class
 */
public record Effort(
        int posts,
        int variants,
        int classes,
        int newClasses,
        int noise,
        int luck,
        int openingPercent,
        int spareDays,
        int strangerPercent) {

    /** Wide enough for a first plan. */
    public static final Effort THOROUGH = new Effort(1000, 6, 1000, 48, 0, 0, 50, 1000, 100);

    /** Every practitioner, and a class at every time: what does not fit then does not fit. */
    public static final Effort EXHAUSTIVE = new Effort(1000, 24, 1000, 500, 0, 0, 50, 1000, 100);
}
