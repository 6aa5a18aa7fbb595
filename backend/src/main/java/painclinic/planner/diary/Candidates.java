package painclinic.planner.diary;

/**
 * What an insertion looks at before what it draws.
 *
 * @param practitioners indices of practitioners; of more than the effort has posts, the first
 * @param classes indices of classes, whether they run or not
 */
public record Candidates(int[] practitioners, int[] classes) {

    public static final Candidates NONE = new Candidates(new int[0], new int[0]);
}
