package painclinic.advising;

import static org.assertj.core.api.Assertions.assertThat;

import painclinic.advising.desk.Blemish;
import painclinic.advising.desk.CostDifferenceTest;
import painclinic.advising.desk.Words;
import painclinic.advising.why.Reason;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds the reasons for a session's place against the schedule with and without the session. */
public final class ReasonTruth {

    private final ClinicBundle bundle;
    private final ClinicSchedule schedule;
    private final Course course;
    private final int number;

    public ReasonTruth(ClinicBundle bundle, ClinicSchedule schedule, String course, int number) {
        this.bundle = bundle;
        this.schedule = schedule;
        this.course =
                bundle.courses().stream()
                        .filter(one -> one.id().equals(course))
                        .findFirst()
                        .orElseThrow();
        this.number = number;
    }

    public void holds(List<Reason> reasons) {
        Map<Blemish, Long> said = new EnumMap<>(Blemish.class);
        for (Reason reason : reasons) {
            if (reason.blemish() != null) {
                said.merge(reason.blemish(), reason.points(), Long::sum);
                assertThat(reason.text()).doesNotContain("point");
            }
        }
        for (Blemish blemish : Blemish.values()) {
            assertThat(said.getOrDefault(blemish, 0L))
                    .as("%s of %s session %d: %s", blemish, course.id(), number, reasons)
                    .isEqualTo(points(blemish));
        }
        gapsAreAsSaid(reasons);
    }

    private long points(Blemish blemish) {
        return switch (blemish) {
            case WAIT -> number == 1 ? waiting() : 0;
            case RHYTHM ->
                    gaps().stream()
                            .mapToLong(gap -> bundle.weights().rhythm() * Math.abs(gap - target()))
                            .sum();
            case PREFERENCE ->
                    units(measures(onlySession()), blemish) * bundle.weights().preference();
            default ->
                    (units(measures(schedule), blemish) - units(measures(without()), blemish))
                            * blemish.weight(bundle.weights());
        };
    }

    private static long units(Measures measures, Blemish blemish) {
        return CostDifferenceTest.units(measures.blemishes(), blemish);
    }

    private Measures measures(ClinicSchedule of) {
        return ScheduleMeasures.of(bundle, of, bundle.weights(), null);
    }

    private ClinicSchedule without() {
        return new AppliedAdvice(bundle, schedule)
                .without(course.id(), number)
                .schedule(course.id());
    }

    private ClinicSchedule onlySession() {
        Session session = AdviceTruthTest.attended(schedule, course.id(), number);
        List<Session> alone = List.of(alone(session));
        return new ClinicSchedule(alone, List.of());
    }

    /** The other courses wait until the horizon ends, whether this one has a session or not. */
    private long waiting() {
        ClinicSchedule none = new ClinicSchedule(List.of(), List.of());
        ClinicBundle others = new AppliedAdvice(bundle, schedule).bundleWithout(course.id());
        Measures waitOfOthers = ScheduleMeasures.of(others, none, bundle.weights(), null);
        return bundle.weights().waiting()
                * (units(measures(onlySession()), Blemish.WAIT)
                        - units(waitOfOthers, Blemish.WAIT));
    }

    private Session alone(Session session) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                session.practitioner(),
                session.classId(),
                session.attendees().stream()
                        .filter(place -> place.course().equals(course.id()))
                        .toList());
    }

    private long target() {
        return treatment().targetDaysBetween();
    }

    private Treatment treatment() {
        return bundle.treatments().stream()
                .filter(one -> one.code().equals(course.treatment()))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> gaps() {
        List<LocalDate> dates = new ArrayList<>(course.deliveredOn());
        schedule.sessions().stream()
                .filter(session ->
                        session.attendees().stream()
                                .anyMatch(place -> place.course().equals(course.id())))
                .map(Session::start)
                .sorted(Comparator.naturalOrder())
                .forEach(start -> dates.add(start.toLocalDate()));
        List<Long> gaps = new ArrayList<>();
        if (number > 1) {
            gaps.add(ChronoUnit.DAYS.between(dates.get(number - 2), dates.get(number - 1)));
        }
        if (number < dates.size()) {
            gaps.add(ChronoUnit.DAYS.between(dates.get(number - 1), dates.get(number)));
        }
        return gaps;
    }

    private void gapsAreAsSaid(List<Reason> reasons) {
        List<String> said =
                reasons.stream()
                        .filter(reason -> reason.blemish() == Blemish.RHYTHM)
                        .map(Reason::text)
                        .toList();
        List<Long> gaps = gaps();
        assertThat(said).hasSameSizeAs(gaps);
        List<String> left = new ArrayList<>(said);
        for (long gap : gaps) {
            String days = gap == 0 ? "The same day" : Words.days(gap) + " ";
            String one =
                    left.stream().filter(text -> text.startsWith(days)).findFirst().orElse(null);
            assertThat(one).as("%s of %s", days, said).isNotNull();
            left.remove(one);
        }
    }
}
