package painclinic.bound;

import java.util.Arrays;

/**
 * The cheapest ways to have so many sessions from a day on, for several practitioners side by side:
 * a column is one of them, or anybody. With a stride of seven all sessions fall on one weekday.
 * Tables are filled again and again, since their memory is worth keeping.
 */
final class PathTable {

    private static final long IMPOSSIBLE = BoundCourse.IMPOSSIBLE;

    private final int stride;
    private long[][] rows = new long[0][];
    private long[] late = new long[0];
    private long[] here = new long[0];
    private int days;
    private int columns;
    private int nearest;
    private int usual;

    PathTable(int stride) {
        this.stride = stride;
    }

    /**
     * Fills the table.
     *
     * @param here what a session on each day costs in each column, day after day
     */
    void fill(BoundCourse course, long[] here, int columns) {
        this.here = here;
        this.columns = columns;
        days = course.unwished().length;
        nearest = onStride(course.minGap());
        usual = onStride(Math.max(course.minGap(), course.targetGap()));
        reserve(course.most());
        for (int sessions = 1; sessions <= course.most(); sessions++) {
            if (sessions == 1) {
                fillLast(course.fixed());
            } else {
                fillRow(course, rows[sessions], rows[sessions - 1]);
            }
        }
    }

    /** The least cost of so many sessions, the first of them on this day. */
    long cost(int sessions, int day, int column) {
        return rows[sessions][day * columns + column];
    }

    /** The day of the second of so many sessions on the cheapest way from this first day. */
    int next(BoundCourse course, int sessions, int day, int column) {
        long rest = cost(sessions, day, column) - here[day * columns + column];
        for (int gap = nearest; day + gap < days; gap += stride) {
            if (course.rhythm(gap) + cost(sessions - 1, day + gap, column) == rest
                    && !passesBooked(course, day, day + gap)) {
                return day + gap;
            }
        }
        throw new IllegalStateException("No day after " + day + " leaves a cost of " + rest);
    }

    private static boolean passesBooked(BoundCourse course, int day, int next) {
        for (int fixed : course.fixed()) {
            if (day < fixed && fixed < next) {
                return true;
            }
        }
        return false;
    }

    /** The smallest gap on the stride that is not shorter. */
    private int onStride(int gap) {
        return stride == 1 ? gap : Math.max(1, Math.ceilDiv(gap, stride)) * stride;
    }

    private void reserve(int sessions) {
        int size = days * columns;
        if (rows.length <= sessions) {
            rows = Arrays.copyOf(rows, sessions + 1);
        }
        for (int n = 1; n <= sessions; n++) {
            if (rows[n] == null || rows[n].length < size) {
                rows[n] = new long[size];
            }
        }
        if (late.length < size) {
            late = new long[size];
        }
    }

    private void fillLast(int[] fixed) {
        int from = fixed.length == 0 ? 0 : fixed[fixed.length - 1] * columns;
        Arrays.fill(rows[1], 0, from, IMPOSSIBLE);
        System.arraycopy(here, from, rows[1], from, days * columns - from);
    }

    private void fillRow(BoundCourse course, long[] row, long[] rest) {
        int booked = course.fixed().length;
        int ahead = days;
        for (int day = days - 1; day >= 0; day--) {
            fillLate(course, day, ahead, rest);
            fillDay(course, day, Math.min(ahead, days - 1), row, rest);
            if (booked > 0 && course.fixed()[booked - 1] == day) {
                ahead = day;
                booked--;
            }
        }
    }

    /** The best next session no nearer than usual: the nearest such day, or one stride further. */
    private void fillLate(BoundCourse course, int day, int ahead, long[] rest) {
        int at = day * columns;
        if (day + usual > Math.min(ahead, days - 1)) {
            Arrays.fill(late, at, at + columns, IMPOSSIBLE);
            return;
        }
        int next = (day + usual) * columns;
        long gap = course.rhythm(usual);
        for (int column = 0; column < columns; column++) {
            late[at + column] = rest[next + column] + gap;
        }
        if (day + stride < ahead) {
            int further = (day + stride) * columns;
            long more = course.rhythm(usual + stride) - gap;
            for (int column = 0; column < columns; column++) {
                late[at + column] = Math.min(late[at + column], late[further + column] + more);
            }
        }
    }

    private void fillDay(BoundCourse course, int day, int last, long[] row, long[] rest) {
        int at = day * columns;
        if (here[at + columns - 1] >= IMPOSSIBLE) {
            Arrays.fill(row, at, at + columns, IMPOSSIBLE);
            return;
        }
        System.arraycopy(late, at, row, at, columns);
        for (int gap = nearest; gap < usual && day + gap <= last; gap += stride) {
            int next = (day + gap) * columns;
            long charge = course.rhythm(gap);
            for (int column = 0; column < columns; column++) {
                row[at + column] = Math.min(row[at + column], rest[next + column] + charge);
            }
        }
        for (int column = 0; column < columns; column++) {
            row[at + column] = Math.min(IMPOSSIBLE, row[at + column] + here[at + column]);
        }
    }
}
