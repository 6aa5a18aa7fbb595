package painclinic.evaluation.measures;

/**
 * What a schedule changes for people against an earlier one: appointments at another time, with
 * another practitioner, in another room, or without a place any more. An appointment may count in
 * the first three at once.
 */
public record Changes(int time, int practitioner, int room, int cancelled) {

    /** What one change costs, in points. */
    public static final int TIME_COST = 100;

    public static final int PRACTITIONER_COST = 40;
    public static final int ROOM_COST = 5;
    public static final int CANCELLED_COST = 300;

    /** What these changes add to the soft cost. */
    public long cost() {
        return (long) TIME_COST * time
                + (long) PRACTITIONER_COST * practitioner
                + (long) ROOM_COST * room
                + (long) CANCELLED_COST * cancelled;
    }
}
