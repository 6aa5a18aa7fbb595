package painclinic.bundle.reading;

import painclinic.bundle.Treatment;
import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;

/** The numbers of the files, and what is absurdly large for each. */
final class Numbers {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    static final Kind<Integer> MINUTES = Kinds.number(1, MINUTES_OF_A_DAY);
    static final Kind<Integer> PEOPLE = Kinds.number(1, 1_000);
    static final Kind<Integer> SESSIONS = Kinds.number(1, 1_000);
    static final Kind<Integer> WINDOW_DAYS = Kinds.number(1, 1_000);

    static final Kind<Integer> DAYS_BETWEEN = Kinds.number(0, Treatment.MOST_MIN_DAYS_BETWEEN);

    static final Kind<Integer> HOURS = Kinds.number(1, 1_000);
    static final Kind<Integer> WEEK = Kinds.number(1, 1_000);

    /** Days within a programme, which may end with a review a year later. */
    static final Kind<Integer> PROGRAMME_DAYS = Kinds.number(0, 1_000);

    static final Kind<Integer> TARGET_DAYS = Kinds.number(1, 1_000);

    private Numbers() {}
}
