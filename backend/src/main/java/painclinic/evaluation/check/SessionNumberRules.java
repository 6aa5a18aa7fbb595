package painclinic.evaluation.check;

import painclinic.bundle.ProgrammeSession;
import painclinic.evaluation.Appointment;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A course's numbers follow its dates, each once and without a hole. */
final class SessionNumberRules implements CourseRules {

    private static final String RULE = "session-number";

    @Override
    public void check(CourseSchedule course, ClinicIndex clinic, Findings findings) {
        Map<Integer, Integer> times = new TreeMap<>();
        course.appointments().forEach(one -> times.merge(one.number(), 1, Integer::sum));
        times.forEach((number, count) -> checkNumber(course, clinic, number, count, findings));
        if (course.isProgramme()) {
            return; // order and spacing are the cohort's
        }
        checkOrder(course, findings);
        checkHoles(course, findings);
    }

    private static void checkNumber(
            CourseSchedule course, ClinicIndex clinic, int number, int count, Findings findings) {
        if (count > 1) {
            findings.add(
                    RULE,
                    "%s: session %d is scheduled %d times.".formatted(course.id(), number, count));
        }
        if (!course.owes(number)) {
            findings.add(
                    isReview(course, clinic, number) ? "not-due" : RULE,
                    "%s: session %d is not one to plan.".formatted(course.id(), number));
        }
    }

    private static boolean isReview(CourseSchedule course, ClinicIndex clinic, int number) {
        List<ProgrammeSession> programme = clinic.treatmentOf(course.course()).programme();
        return number >= 1 && number <= programme.size() && programme.get(number - 1).review();
    }

    private static void checkOrder(CourseSchedule course, Findings findings) {
        List<Appointment> all = course.appointments();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).session().start() <= all.get(i - 1).session().start()) {
                findings.add(
                        RULE,
                        "%s: session %d (%s) does not come after session %d (%s)."
                                .formatted(
                                        course.id(),
                                        all.get(i).number(),
                                        all.get(i).session().where(),
                                        all.get(i - 1).number(),
                                        all.get(i - 1).session().where()));
            }
        }
    }

    private static void checkHoles(CourseSchedule course, Findings findings) {
        List<Integer> numbers = course.appointments().stream().map(Appointment::number).toList();
        int given = course.delivered().size();
        List<Integer> expected =
                IntStream.rangeClosed(given + 1, given + numbers.size()).boxed().toList();
        if (!numbers.equals(expected)) {
            findings.add(
                    RULE,
                    "%s: %s do not follow %d delivered without a hole."
                            .formatted(course.id(), numbers, given));
        }
    }
}
