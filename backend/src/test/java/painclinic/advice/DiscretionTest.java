package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.advising.desk.Blemish;
import painclinic.advising.desk.BlemishChange;
import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.Place;
import painclinic.advising.desk.Seat;
import painclinic.advising.why.Objection;
import painclinic.advising.why.Objections;
import painclinic.advising.why.Obstacle;
import painclinic.advising.why.PlaceOption;
import painclinic.advising.why.Reason;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicBundle;
import painclinic.demo.DemoBundles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

class DiscretionTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2027, 1, 5, 10, 0);
    private static final String SELF = "practitioner-1";
    private static final String COLLEAGUE = "practitioner-2";

    private final ClinicBundle clinic = DemoBundles.on(LocalDate.of(2027, 1, 4));
    private final ClinicNames names = new ClinicNames(clinic);
    private final Discretion discretion = new Discretion(names, new Sight(SELF));

    @Test
    void saysOfAColleagueOnlyThatTheyAreNotThere() {
        Objection leave = objection("leave", COLLEAGUE, "is on leave until Friday.");
        Objection registration = objection("registration", COLLEAGUE, "is registered no more.");
        Objection hours = objection("working-hours", COLLEAGUE, "does not work then.");

        Objection away = objection("leave", COLLEAGUE, "is away from ten to eleven.");

        Objections told =
                discretion.of(against(COLLEAGUE, List.of(leave, away, registration, hours)));

        assertThat(told.always()).extracting(Objection::rule).containsExactly("working-hours");
        assertThat(told.options().getFirst().objections()).isEqualTo(told.always());
        assertThat(told.text()).isEqualTo(names.practitioner(COLLEAGUE) + " is not there then.");
        assertThat(told.toString()).doesNotContain("leave", "registered", "does not work", "away");
    }

    @Test
    void tellsATherapistOfTheirOwnLeave() {
        Objection leave = objection("leave", SELF, "is on leave until Friday.");

        assertThat(discretion.of(against(SELF, List.of(leave))).always()).containsExactly(leave);
    }

    @Test
    void doesNotTellWhichGenderThePatientAskedFor() {
        Objection gender = objection("patient-needs", COLLEAGUE, "is not of the gender.");

        Objections told = discretion.of(against(COLLEAGUE, List.of(gender)));

        assertThat(told.always()).hasSize(1);
        assertThat(told.toString()).doesNotContain("gender", "patient-needs");
    }

    @Test
    void leavesThePatientsWishesOutOfReasonsAndCosts() {
        CostChange change =
                new CostChange(
                        0,
                        5,
                        List.of(
                                new BlemishChange(Blemish.PREFERENCE, 1, 3, "Wishes"),
                                new BlemishChange(Blemish.IDLE, 1, 2, "Gaps")));
        List<Reason> reasons =
                List.of(
                        new Reason(Blemish.PREFERENCE, "Whom the patient wished for", 3),
                        new Reason(Blemish.IDLE, "A gap", 2));
        PlaceOption option =
                new PlaceOption(place(COLLEAGUE), "Possible (Wishes)", List.of(), change, reasons);

        Objections told = discretion.of(objections("Possible (Wishes)", List.of(), option));

        PlaceOption one = told.options().getFirst();
        assertThat(one.change())
                .isEqualTo(
                        new CostChange(
                                0, 2, List.of(new BlemishChange(Blemish.IDLE, 1, 2, "Gaps"))));
        assertThat(one.reasons()).containsExactly(reasons.getLast());
        assertThat(told.toString()).doesNotContainIgnoringCase("wish");
    }

    private Objections against(String practitioner, List<Objection> rules) {
        String text = rules.toString();
        return objections(
                text, rules, new PlaceOption(place(practitioner), text, rules, null, List.of()));
    }

    private static Objections objections(String text, List<Objection> always, PlaceOption option) {
        WantedPlace wanted = new WantedPlace(TEN, null, null);
        return new Objections("course-01", 1, wanted, null, false, text, always, List.of(option));
    }

    private Place place(String practitioner) {
        String room = clinic.rooms().getFirst().id();
        return new Place(TEN, 30, practitioner, room, Seat.ONE_TO_ONE, null, null);
    }

    private Objection objection(String rule, String practitioner, String text) {
        return new Objection(
                rule,
                names.practitioner(practitioner) + " " + text,
                List.of(new Obstacle(Obstacle.Kind.PRACTITIONER, practitioner, null, null)));
    }
}
