package painclinic.planner.diary;

/**
 * What an insertion looks at in any case, before what it draws.
 *
 * @param practitioners indices of the practitioners who are looked at first
 * @param classes indices of classes that are looked at if they run
 * @param newClasses indices of classes that are looked at if they do not run yet
 */
public record Candidates(int[] practitioners, int[] classes, int[] newClasses) {

    public static final Candidates NONE = new Candidates(new int[0], new int[0], new int[0]);
}
