package painclinic.advising.bottlenecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * On which days the missing sessions of a course are due. The sessions it owes are due at its
 * rhythm, beginning as early as may be; those placed are taken for the due ones they are nearest
 * to, in order, and the others are missing.
 */
final class BottleneckDues {

    private BottleneckDues() {}

    /**
     * The days of missing sessions, ascending.
     *
     * @param first the first day the course may have a session
     * @param last the last such day
     * @param rhythm days wished between sessions
     * @param placed the days of the sessions it has, ascending
     */
    static List<Integer> missing(int first, int last, int rhythm, int owed, int[] placed) {
        int[] due = new int[owed];
        for (int i = 0; i < owed; i++) {
            due[i] = Math.min(last, first + i * rhythm);
        }
        return last < first || placed.length > owed ? List.of() : unmatched(due, placed);
    }

    private static List<Integer> unmatched(int[] due, int[] placed) {
        int n = due.length;
        int[][] least = new int[placed.length + 1][n + 1];
        for (int p = 1; p <= placed.length; p++) {
            Arrays.fill(least[p], 0, p, Integer.MAX_VALUE / 2);
            for (int d = p; d <= n; d++) {
                int with = least[p - 1][d - 1] + Math.abs(placed[p - 1] - due[d - 1]);
                least[p][d] = d == p ? with : Math.min(with, least[p][d - 1]);
            }
        }
        List<Integer> missing = new ArrayList<>();
        int p = placed.length;
        for (int d = n; d > 0; d--) {
            if (p == d || p > 0 && least[p][d] < least[p][d - 1]) {
                p--;
            } else {
                missing.addFirst(due[d - 1]);
            }
        }
        return missing;
    }
}
