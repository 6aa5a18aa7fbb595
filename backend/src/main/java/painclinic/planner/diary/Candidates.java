package painclinic.planner.diary;

/**
 * What an insertion looks at before what it draws.
 *
 * @param practitioners indices of practitioners; of more than the effort has posts, the first
 * @param classes indices of classes, which are looked at if they run
 * @param newClasses indices of classes, which are looked at if they do not run
 */
public record Candidates(int[] practitioners, int[] classes, int[] newClasses) {

    public static final Candidates NONE = new Candidates(new int[0], new int[0], new int[0]);
}
