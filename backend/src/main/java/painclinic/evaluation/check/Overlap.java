package painclinic.evaluation.check;

import painclinic.evaluation.Placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two sessions that share some time. */
record Overlap(Placement first, Placement second) {

    private static final Comparator<Placement> BY_TIME =
            Comparator.comparingLong(Placement::start).thenComparingLong(Placement::end);

    /** Every pair of overlapping sessions; one that is in the list twice overlaps itself. */
    static List<Overlap> among(List<Placement> sessions) {
        List<Placement> ordered = sessions.stream().sorted(BY_TIME).toList();
        List<Overlap> pairs = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Placement first = ordered.get(i);
            for (int j = i + 1; j < ordered.size(); j++) {
                if (ordered.get(j).start() >= first.end()) {
                    break;
                }
                pairs.add(new Overlap(first, ordered.get(j)));
            }
        }
        return pairs;
    }

    @Override
    public String toString() {
        return "%s and %s at once".formatted(first.where(), second.where());
    }
}
