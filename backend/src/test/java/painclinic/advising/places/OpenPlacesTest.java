package painclinic.advising.places;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.advising.AdviceTruthTest.given;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.advising.AdvisedClinic;
import painclinic.advising.AdvisedClinic.Owed;
import painclinic.advising.ScheduleAdvisor;
import painclinic.advising.desk.HalfDay;
import painclinic.advising.desk.Place;
import painclinic.advising.why.Objections;
import painclinic.advising.why.PlaceOption;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicBundle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The places offered for a session, against trying every moment with everybody. */
class OpenPlacesTest {

    private static final int DAYS = 4;

    static LongStream seeds() {
        return LongStream.range(900, 908);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void offersEveryPlaceAgainstWhichNoRuleSpeaks(long seed) {
        AdvisedClinic clinic = AdvisedClinic.of(seed);
        if (clinic.isEmpty()) {
            return;
        }
        ScheduleAdvisor advisor = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule());
        Owed owed = clinic.anyOwed();
        LocalDate first = anyDay(clinic.bundle(), clinic);
        List<Suggestion> all =
                given(advisor.slotsFor(owed.course(), owed.number(), Integer.MAX_VALUE));

        Set<String> offered =
                all.stream()
                        .map(Suggestion::place)
                        .filter(place -> isWithin(first, place.start()))
                        .map(place -> place.start() + " " + place.practitioner())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isEqualTo(possible(clinic, advisor, owed, first));
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void offersTheCheapestFirst(long seed) {
        AdvisedClinic clinic = AdvisedClinic.of(seed);
        if (clinic.isEmpty()) {
            return;
        }
        ScheduleAdvisor advisor = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule());
        Owed owed = clinic.anyOwed();
        List<Suggestion> all =
                given(advisor.slotsFor(owed.course(), owed.number(), Integer.MAX_VALUE));

        assertThat(all)
                .extracting(suggestion -> suggestion.change().points())
                .isSortedAccordingTo(Long::compare);
        assertThat(given(advisor.slotsFor(owed.course(), owed.number(), 5)))
                .isEqualTo(all.subList(0, Math.min(5, all.size())));
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void asAChoiceOffersTheBestOfEachHalfDay(long seed) {
        AdvisedClinic clinic = AdvisedClinic.of(seed);
        if (clinic.isEmpty()) {
            return;
        }
        ScheduleAdvisor advisor = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule());
        Owed owed = clinic.anyOwed();
        Map<String, Suggestion> bestOfHalfDay = new LinkedHashMap<>();
        for (Suggestion one :
                given(advisor.slotsFor(owed.course(), owed.number(), Integer.MAX_VALUE))) {
            LocalDateTime start = one.place().start();
            boolean morning = start.toLocalTime().isBefore(HalfDay.NOON);
            bestOfHalfDay.putIfAbsent(start.toLocalDate() + " " + morning, one);
        }

        assertThat(given(advisor.choiceFor(owed.course(), owed.number(), 5)))
                .isEqualTo(bestOfHalfDay.values().stream().limit(5).toList());
    }

    private static LocalDate anyDay(ClinicBundle bundle, AdvisedClinic clinic) {
        return bundle.planning().from().plusDays(clinic.random().nextInt(30));
    }

    private static boolean isWithin(LocalDate first, LocalDateTime start) {
        return !start.toLocalDate().isBefore(first)
                && start.toLocalDate().isBefore(first.plusDays(DAYS));
    }

    /** The same place in another room is offered only if that is cheaper; it is left out here. */
    private static Set<String> possible(
            AdvisedClinic clinic, ScheduleAdvisor advisor, Owed owed, LocalDate first) {
        Set<String> possible = new TreeSet<>();
        int grid = clinic.bundle().planning().gridMinutes();
        for (int day = 0; day < DAYS; day++) {
            for (int minute = 0; minute < 24 * 60; minute += grid) {
                LocalDateTime start = first.plusDays(day).atStartOfDay().plusMinutes(minute);
                Objections objections =
                        given(
                                advisor.whyNot(
                                        owed.course(),
                                        owed.number(),
                                        new WantedPlace(start, null, null)));
                for (PlaceOption option : objections.options()) {
                    if (option.change() != null && !isOwn(objections, option)) {
                        possible.add(start + " " + option.place().practitioner());
                    }
                }
            }
        }
        return possible;
    }

    private static boolean isOwn(Objections objections, PlaceOption option) {
        Place now = objections.now();
        return now != null
                && now.start().equals(option.place().start())
                && now.practitioner().equals(option.place().practitioner())
                && now.room().equals(option.place().room());
    }
}
