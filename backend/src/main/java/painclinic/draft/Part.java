package painclinic.draft;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which of a draft's places are meant: those of these courses, on these days, with these
 * practitioners. A set without members leaves nobody out.
 *
 * @param courses what files call them
 * @param practitioners what files call them
 */
public record Part(Set<String> courses, Set<LocalDate> days, Set<String> practitioners) {

    /** All of it. */
    public static final Part WHOLE = new Part(Set.of(), Set.of(), Set.of());

    public Part {
        courses = Set.copyOf(courses);
        days = Set.copyOf(days);
        practitioners = Set.copyOf(practitioners);
    }

    boolean isWhole() {
        return equals(WHOLE);
    }

    boolean has(Proposal proposal) {
        return isIn(courses, proposal.course())
                && isIn(days, proposal.date())
                && (practitioners.isEmpty()
                        || proposal.session().leaders().stream().anyMatch(practitioners::contains));
    }

    private static <T> boolean isIn(Set<T> chosen, T one) {
        return chosen.isEmpty() || chosen.contains(one);
    }
}
