package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a draft that can be chosen, each with how many places it proposes. */
@Schema(name = "DraftChoices")
record DraftChoices(
        List<DayChoice> days, List<PractitionerChoice> practitioners, List<CourseChoice> courses) {

    static DraftChoices of(List<Proposal> proposals, DraftNames names) {
        return new DraftChoices(
                counted(proposals, Proposal::date).entrySet().stream()
                        .map(one -> new DayChoice(one.getKey(), one.getValue()))
                        .toList(),
                counted(proposals, one -> one.session().practitioner()).entrySet().stream()
                        .map(one ->
                                new PractitionerChoice(
                                        one.getKey(),
                                        names.practitioner(one.getKey()),
                                        one.getValue()))
                        .sorted(Comparator.comparing(PractitionerChoice::name))
                        .toList(),
                counted(proposals, Proposal::course).entrySet().stream()
                        .map(one ->
                                new CourseChoice(
                                        one.getKey(),
                                        names.courseLabel(one.getKey()),
                                        one.getValue()))
                        .sorted(Comparator.comparing(CourseChoice::label))
                        .toList());
    }

    private static <K> Map<K, Integer> counted(List<Proposal> proposals, Function<Proposal, K> by) {
        return proposals.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(one -> 1)));
    }

    @Schema(name = "DraftDay")
    record DayChoice(LocalDate date, int appointments) {}

    @Schema(name = "DraftPractitioner")
    record PractitionerChoice(String id, String name, int appointments) {}

    /**
     * @param label whose course it is, and of what
     */
    @Schema(name = "DraftCourse")
    record CourseChoice(String id, String label, int appointments) {}
}
