package painclinic.advising;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.advising.why.Objection;
import painclinic.advising.why.Objections;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicSchedule;
import painclinic.fixtures.TestClinic;

import java.time.LocalDateTime;
import java.util.List;

/** Why not then? Because she is away. */
class HoursAwayAdviceTest {

    private final TestClinic clinic =
            new TestClinic()
                    .course("c1", MANUAL, 1)
                    .away(0, "2027-01-05T10:00", "2027-01-05T12:00");

    @ParameterizedTest(name = "half an hour at {0} is against {1}")
    @CsvSource({
        "2027-01-05T09:30, ",
        "2027-01-05T09:45, leave",
        "2027-01-05T11:30, leave",
        "2027-01-05T13:00, "
    })
    void saysThatThePractitionerIsAway(LocalDateTime start, String rule) {
        ScheduleAdvisor advisor =
                ScheduleAdvisor.of(clinic.bundle(), new ClinicSchedule(List.of(), List.of()));

        Answer<Objections> answer = advisor.whyNot("c1", 1, new WantedPlace(start, "ann", "couch"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> {
                            List<Objection> always = ((Objections) given.value()).always();
                            assertThat(always)
                                    .extracting(Objection::rule)
                                    .isEqualTo(rule == null ? List.of() : List.of(rule));
                            assertThat(always)
                                    .allMatch(one ->
                                            one.text()
                                                    .equals(
                                                            "ann is away from Tuesday 5 January"
                                                                    + " 2027 at 10am to midday."));
                        });
    }
}
