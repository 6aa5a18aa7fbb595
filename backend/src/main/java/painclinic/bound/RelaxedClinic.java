package painclinic.bound;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bundle without what the bounds do not know: programmes, further leaders, travel and turnover.
 * Each of them only takes something away or costs something, so that what holds without them holds
 * with them too.
 */
final class RelaxedClinic {

    private RelaxedClinic() {}

    static ClinicBundle of(ClinicBundle bundle) {
        boolean plain =
                bundle.treatments().stream()
                        .allMatch(one -> !one.isProgramme() && one.leaders().isEmpty());
        if (plain) {
            return bundle;
        }
        Map<Boolean, Set<String>> codes =
                bundle.treatments().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        Treatment::isProgramme,
                                        Collectors.mapping(Treatment::code, Collectors.toSet())));
        Set<String> programmes = codes.getOrDefault(true, Set.of());
        List<Treatment> treatments = new ArrayList<>();
        for (Treatment one : bundle.treatments()) {
            if (!one.isProgramme()) {
                treatments.add(ledByOne(one));
            }
        }
        List<Course> courses =
                bundle.courses().stream()
                        .filter(one -> !programmes.contains(one.treatment()))
                        .toList();
        return bundle.withTreatments(treatments)
                .withCohorts(List.of())
                .withTravelMinutes(List.of())
                .withCourses(courses)
                .withLocalLimits(
                        bundle.localLimits().stream()
                                .filter(one -> !programmes.contains(one.treatment()))
                                .toList())
                .withBooked(
                        bundle.booked().stream()
                                .filter(one -> !programmes.contains(one.treatment()))
                                .toList())
                .withPractitioners(
                        bundle.practitioners().stream()
                                .map(one -> skilled(one, bundle.treatments()))
                                .toList());
    }

    private static Treatment ledByOne(Treatment one) {
        return new Treatment(
                one.code(),
                one.name(),
                one.delivery(),
                one.minutes(),
                one.roomFeatures(),
                one.groupMax(),
                one.minDaysBetween(),
                one.targetDaysBetween());
    }

    /** Whoever may lead a treatment has its own skill. */
    private static Practitioner skilled(Practitioner one, List<Treatment> treatments) {
        Stream<String> leads =
                treatments.stream()
                        .filter(treatment -> one.skills().contains(treatment.leadSkill()))
                        .map(Treatment::code);
        return one.withSkills(Stream.concat(one.skills().stream(), leads).distinct().toList());
    }
}
