package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import painclinic.Browser;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.demo.DemoBundles;
import painclinic.draft.DraftRepair;
import painclinic.draft.DraftSchedule;
import painclinic.draft.NewDraft;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What is not done to a draft by hand, and what is said instead. */
@ServerTest
class StepsRefusedIT extends AdjustedDraft {

    @Test
    void placesNoCourseInAWayThatNobodySuggested() {
        JsonNode place = places(oneToOne().attendees().getFirst()).get(0);
        String course = oneToOne().attendees().getFirst().course();
        Browser.Answer answer =
                admin.post(
                        steps("place-course"),
                        "{\"course\": \"%s\", \"places\": [%s]}"
                                .formatted(course, choice(place.get("place"))),
                        0);
        assertThat(problem(answer)).isEqualTo("409 no-such-way");
        assertThat(draft().revision()).isZero();
    }

    @Test
    void refusesAPlaceWithTheRuleAndWhoIsInTheWay() {
        Session asked = oneToOne();
        Session other =
                schedule.sessions().stream()
                        .filter(one -> !one.practitioner().equals(asked.practitioner()))
                        .findFirst()
                        .orElseThrow();
        Browser.Answer refused = move(asked.attendees().getFirst(), choice(other), 0);
        assertThat(problem(refused)).isEqualTo("422 place-refused");
        JsonNode whyNot = refused.body().get("whyNot");
        assertThat(whyNot.findValuesAsString("rule")).contains("practitioner-overlap");
        assertThat(whyNot.findValuesAsString("where"))
                .anyMatch(where -> where.contains(nameOf(other.practitioner())));
        assertThat(draft().schedule()).isEqualTo(schedule);
    }

    @Test
    void movesNothingThatPeopleHaveBeenTold() {
        drafts.publish(draft, "admin");
        draft = saved(schedule);
        Attendee promised = oneToOne().attendees().getFirst();
        Browser.Answer refused = move(promised, places(promised).get(0).get("place"), 0);
        assertThat(problem(refused)).isEqualTo("422 place-refused");
        assertThat(refused.body().get("whyNot").findValuesAsString("rule"))
                .contains("booked-moved");
    }

    @Test
    void changesNothingForWhoSawAnOlderDraft() {
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode places = places(moving);
        move(moving, places.get(0).get("place"), 0);
        DraftSchedule after = draft();
        assertThat(problem(move(moving, places.get(1).get("place"), 0)))
                .isEqualTo("409 draft-changed");
        assertThat(problem(undo(0))).isEqualTo("409 draft-changed");
        assertThat(draft()).isEqualTo(after);
    }

    @Test
    void publishesNothingForWhoSawAnOlderDraft() {
        Attendee moving = oneToOne().attendees().getFirst();
        move(moving, places(moving).get(0).get("place"), 0);
        String publish = "/api/drafts/" + draft + "/publish";
        assertThat(problem(admin.post(publish, null, 0))).isEqualTo("409 draft-changed");
        assertThat(bundles.current().orElseThrow().bundle().booked()).isEmpty();
        assertThat(admin.post(publish, null, 1).status()).isEqualTo(200);
    }

    @Test
    void letsOneOfTwoWhoSawTheSameDraftChangeIt() {
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode places = places(moving);
        Browser other = browsers.signedIn(Role.ADMINISTRATOR);
        List<CompletableFuture<Integer>> both =
                List.of(
                        CompletableFuture.supplyAsync(() ->
                                move(admin, moving, choice(places.get(0).get("place")), 0)
                                        .status()),
                        CompletableFuture.supplyAsync(() ->
                                move(other, moving, choice(places.get(1).get("place")), 0)
                                        .status()));
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(draft().steps().count()).isEqualTo(1);
    }

    @Test
    void movesNothingToWhereItIs() {
        Session session = oneToOne();
        assertThat(problem(move(session.attendees().getFirst(), choice(session), 0)))
                .isEqualTo("409 already-there");
    }

    @Test
    void adjustsNoRepairAndNothingOfAFormerClinic() {
        UUID repair =
                drafts.save(
                        new NewDraft(
                                schedule,
                                bundles.current().orElseThrow(),
                                "{}",
                                new DraftRepair(nothingHappened(), "{}")));
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode place = places(moving).get(0).get("place");
        UUID planned = draft;
        draft = repair;
        assertThat(problem(move(moving, place, 0))).isEqualTo("409 repair-draft");
        assertThat(problem(undo(0))).isEqualTo("409 repair-draft");
        bundles.startAnew(
                DemoBundles.on(LocalDate.now(ZoneOffset.UTC)),
                bundles.current().orElseThrow().bundle().clinic().name());
        draft = planned;
        assertThat(problem(move(moving, place, 0))).isEqualTo("404 no-such-draft");
        assertThat(problem(undo(0))).isEqualTo("404 no-such-draft");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"THERAPIST", "PATIENT"})
    void isForAdministratorsOnly(Role role) {
        Browser other = browsers.signedIn(role);
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode place = places(moving).get(0).get("place");
        assertThat(move(other, moving, choice(place), 0).status()).isEqualTo(403);
        assertThat(other.post(steps("place-course"), "{}", 0).status()).isEqualTo(403);
        assertThat(other.post(steps("undo"), null, 0).status()).isEqualTo(403);
        assertThat(move(browsers.anonymous(), moving, choice(place), 0).status()).isEqualTo(401);
        assertThat(draft().revision()).isZero();
    }

    @ParameterizedTest(name = "If-Match {0}")
    @CsvSource(
            value = {"7", "\"seven\"", "*", "\"99999999999\"", "NULL"},
            nullValues = "NULL")
    void refusesAStepThatDoesNotSayWhichDraftItIsAbout(@Nullable String revision) {
        Map<String, String> headers = revision == null ? Map.of() : Map.of("If-Match", revision);
        admin.get("/api/me");
        assertThat(admin.send("POST", steps("undo"), null, headers).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}
                    nothing
                    {"course": "course-01", "number": 1}
                    {"course": "course-01", "number": 1, "place": {"date": "+12000-01-01", "time": "10:00", "practitioner": "p", "room": "r"}}
                    {"course": "course-01", "number": 1, "place": {"date": "2027-01-04", "time": "25:00", "practitioner": "p", "room": "r"}}
                    {"course": "course-01", "number": 1, "place": {"date": "2027-01-04", "time": "10:00", "practitioner": "", "room": "r"}}
                    """)
    void refusesWhatIsNoStep(String body) {
        assertThat(admin.post(steps("move-session"), body, 0).status()).isEqualTo(400);
    }
}
