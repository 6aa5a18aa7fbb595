package painclinic.planner.programme;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Treatment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says what stands in the way of a session, the commonest first; nothing that never happens. */
final class TimeWords {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ClinicBundle bundle;

    TimeWords(ClinicBundle bundle) {
        this.bundle = bundle;
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String counted(long count, String one, String more) {
        return count == 1 ? "1 " + one : count + " " + more;
    }

    /**
     * @param when who could meet, as the beginning of a sentence
     * @param people who is in another session
     */
    String taken(TimeCounts counts, String when, String people) {
        List<Cause> causes = new ArrayList<>();
        counts.nobody()
                .forEach((skill, times) ->
                        causes.add(
                                new Cause(
                                        "nobody who could lead for %s is free".formatted(of(skill)),
                                        times)));
        causes.add(new Cause(people + " in another session", counts.peopleBusy()));
        causes.add(new Cause("every suitable room is taken", counts.roomTaken()));
        causes.add(
                new Cause("whoever could lead is on the way between two sites", counts.onTheWay()));
        causes.add(
                new Cause(
                        "whoever could lead has no clinical minutes left that day",
                        counts.minutesUsedUp()));
        List<Cause> real =
                causes.stream()
                        .filter(cause -> cause.times > 0)
                        .sorted(Comparator.comparingInt(Cause::times).reversed())
                        .toList();
        StringBuilder text = new StringBuilder(when);
        Cause first = real.getFirst();
        if (real.size() == 1) {
            return text.append(", ").append(first.text).append('.').toString();
        }
        text.append(2 * first.times > counts.possible() ? ", mostly " : ", most often ")
                .append(first.text)
                .append(" (at %d)".formatted(first.times));
        for (Cause other : real.subList(1, real.size())) {
            text.append("; at %d %s".formatted(other.times, other.text));
        }
        return text.append('.').toString();
    }

    /** A treatment's name for its own skill; any other skill as the clinic wrote it. */
    private String of(String skill) {
        return bundle.treatments().stream()
                .filter(one -> one.code().equals(skill))
                .map(Treatment::name)
                .findFirst()
                .orElse(skill);
    }

    private record Cause(String text, int times) {}
}
