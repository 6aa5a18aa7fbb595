package painclinic.planner.model;

import org.jspecify.annotations.Nullable;

/**
 * A course in the planner's numbers. Days are days of the {@link TimeGrid}. There is one object per
 * course, so identity is equality.
 */
public final class CourseFacts {

    /** Stands for no delivered session and for no preferred practitioner. */
    public static final int NONE = Integer.MIN_VALUE;

    private final int index;
    private final String id;
    private final int patient;
    private final TreatmentFacts treatment;
    private final int windowDays;
    private final int maxSessions;
    private final CourseNeeds needs;
    private final CourseHistory history;

    public CourseFacts(
            int index,
            String id,
            int patient,
            TreatmentFacts treatment,
            int windowDays,
            int maxSessions,
            CourseNeeds needs,
            CourseHistory history) {
        this.index = index;
        this.id = id;
        this.patient = patient;
        this.treatment = treatment;
        this.windowDays = windowDays;
        this.maxSessions = maxSessions;
        this.needs = needs;
        this.history = history;
    }

    public int index() {
        return index;
    }

    public String id() {
        return id;
    }

    /** Index of the patient; two courses of one patient share it. */
    public int patient() {
        return patient;
    }

    public TreatmentFacts treatment() {
        return treatment;
    }

    /** Most days from its first session to its last, by the ruleset it is pinned to. */
    public int windowDays() {
        return windowDays;
    }

    /** Most sessions, delivered ones included, by the ruleset it is pinned to. */
    public int maxSessions() {
        return maxSessions;
    }

    public CourseNeeds needs() {
        return needs;
    }

    public CourseHistory history() {
        return history;
    }

    public boolean urgent() {
        return history.urgent();
    }

    /** Sessions owed, booked ones included. */
    public int owed() {
        return history.owed();
    }

    /** The day on which the next session is wished for, from the first day on. */
    public int dueDay() {
        int due =
                history.begun()
                        ? Math.max(
                                history.startDay(), history.lastDelivered() + treatment.targetGap())
                        : history.startDay();
        return Math.max(0, due);
    }

    @Override
    public String toString() {
        return id;
    }

    /**
     * What has happened and what is asked for.
     *
     * @param startDay no session before this day
     * @param firstDelivered day of the first delivered session, or {@link #NONE}
     * @param lastDelivered day of the last delivered session, or {@link #NONE}
     * @param delivered how many sessions have been given
     * @param owed how many are still to be given, booked ones included
     */
    public record CourseHistory(
            boolean urgent,
            int startDay,
            int firstDelivered,
            int lastDelivered,
            int delivered,
            int owed) {

        public boolean begun() {
            return firstDelivered != NONE;
        }
    }

    /**
     * Who, where and when it may be.
     *
     * @param practitioners indices of those who may give it
     * @param roomsBySite suitable rooms at each site
     * @param suitableRooms by room index
     * @param possibleStarts by weekday: starts at which the patient can come, or null for any
     * @param preferredStarts by weekday: starts the patient would like, or null for no wish
     * @param away by day: the patient is away, or null for never
     * @param preferredPractitioner index, or {@link #NONE}
     * @param preferredSite index, or {@link #NONE}
     */
    public record CourseNeeds(
            int[] practitioners,
            int[][] roomsBySite,
            boolean[] suitableRooms,
            long @Nullable [] possibleStarts,
            long @Nullable [] preferredStarts,
            boolean @Nullable [] away,
            int preferredPractitioner,
            int preferredSite) {

        public int[] roomsAt(int site) {
            return roomsBySite[site];
        }

        public boolean isAway(int day) {
            return away != null && day >= 0 && day < away.length && away[day];
        }
    }
}
