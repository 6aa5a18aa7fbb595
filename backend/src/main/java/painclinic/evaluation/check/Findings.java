package painclinic.evaluation.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the hard rules found broken. */
final class Findings {

    private final List<BrokenRule> found = new ArrayList<>();

    void add(String rule, String message) {
        found.add(new BrokenRule(rule, message));
    }

    List<BrokenRule> all() {
        return List.copyOf(found);
    }
}
