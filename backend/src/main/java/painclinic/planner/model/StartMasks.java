package painclinic.planner.model;

/**
 * On which starts a practitioner at a site, or a room, is there at all, whatever else is planned.
 */
public final class StartMasks {

    /** The mask of one who is never there. */
    public static final long[] NEVER = {};

    private final long[][][][] practitioner;
    private final long[][][] room;

    StartMasks(long[][][][] practitioner, long[][][] room) {
        this.practitioner = practitioner;
        this.room = room;
    }

    /**
     * Starts over all days at which a practitioner can begin a session of a treatment at a site;
     * {@link #NEVER} if it is none.
     */
    public long[] practitioner(int practitioner, int treatment, int site) {
        return this.practitioner[practitioner][treatment][site];
    }

    /**
     * Starts over all days at which a session of a treatment would not run into a closure of the
     * room.
     */
    public long[] room(int room, int treatment) {
        return this.room[room][treatment];
    }
}
