package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.demo.DemoBundles;
import painclinic.evaluation.ScheduleCheck;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planning.DraftMeasures;
import painclinic.schedule.DraftRepair;
import painclinic.schedule.DraftSchedule;
import painclinic.schedule.Drafts;
import painclinic.schedule.NewDraft;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Drafts adjusted by hand, over HTTP and on the real database. */
@ServerTest
class StepsByHandIT {

    private static final PlannerOptions SHORT = new PlannerOptions(Duration.ofMinutes(1), 1, 50);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;

    private Browser admin;
    private ClinicBundle clinic;
    private ClinicSchedule schedule;
    private UUID draft;

    @BeforeEach
    void aPlannedClinic() {
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        clinic = bundles.toPlan().orElseThrow().bundle();
        schedule = new Planner(clinic, SHORT, progress -> {}).plan();
        draft = saved(schedule);
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void movesASessionWhereItWasSuggestedAndTheFiguresFollow() {
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode suggested = places(moving).get(0);
        long costBefore = softCost();

        Browser.Answer moved = move(moving, suggested.get("place"), 0);

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().get("revision").asInt()).isEqualTo(1);
        assertThat(moved.body().get("steps").asInt()).isEqualTo(1);
        assertThat(moved.body().get("sessionId").asString()).isEqualTo(oneToOne().id());
        Session now = session(new Attendee(moving.course(), suggested.get("number").asInt()));
        assertThat(now.id()).isEqualTo(oneToOne().id());
        assertThat(now.start().toString()).isEqualTo(suggested.at("/place/start").asString());
        assertThat(now.practitioner()).isEqualTo(suggested.at("/place/practitionerId").asString());
        assertThat(softCost() - costBefore).isEqualTo(suggested.at("/cost/points").asLong());
        assertThat(ScheduleCheck.brokenRules(clinic, draft().schedule())).isEmpty();
        JsonNode latest = admin.get("/api/drafts/latest").body();
        assertThat(latest.get("steps").asInt()).isEqualTo(1);
        assertThat(latest.at("/lastStep/kind").asString()).isEqualTo("MOVED");
        assertThat(latest.at("/lastStep/from").asString()).isEqualTo(oneToOne().start().toString());
    }

    @Test
    void answersQuestionsAboutTheDraftAsItIsNow() {
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode suggested = places(moving).get(0);
        move(moving, suggested.get("place"), 0);
        Attendee now = new Attendee(moving.course(), suggested.get("number").asInt());
        assertThat(
                        admin.get("/api/schedule/advice/why?" + of(now) + "&draft=" + draft)
                                .body()
                                .at("/place/start"))
                .isEqualTo(suggested.at("/place/start"));
        assertThat(places(now))
                .extracting(one -> one.get("place"))
                .doesNotContain(suggested.get("place"));
    }

    @Test
    void publishesWhatWasAdjustedAndNothingBefore() {
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode suggested = places(moving).get(0);
        move(moving, suggested.get("place"), 0);
        assertThat(bundles.current().orElseThrow().bundle().booked()).isEmpty();
        assertThat(admin.post("/api/drafts/" + draft + "/publish", null).status()).isEqualTo(200);
        assertThat(bundles.current().orElseThrow().bundle().booked())
                .isEqualTo(draft().schedule().sessions());
        assertThat(draft().steps().count()).isEqualTo(1);
        assertThat(
                        jdbc.sql("select schedule from draft_step where draft_id = ?")
                                .param(draft)
                                .query()
                                .singleColumn())
                .as("what can no longer be taken back is not kept")
                .containsExactly((Object) null);
        assertThat(problem(undo(2))).isEqualTo("409 already-decided");
        assertThat(problem(move(moving, suggested.get("place"), 2)))
                .isEqualTo("409 already-decided");
    }

    @Test
    void placesASessionThatHadNoPlace() {
        String course = oneToOne().attendees().getFirst().course();
        draft = saved(without(course));
        Attendee missing =
                draft().schedule().unscheduled().stream()
                        .filter(one -> one.course().equals(course))
                        .map(one -> new Attendee(course, one.number()))
                        .findFirst()
                        .orElseThrow();
        int before = missing(course);

        Browser.Answer placed = move(missing, places(missing).get(0).get("place"), 0);

        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(missing(course)).isEqualTo(before - 1);
        assertThat(admin.get("/api/drafts/latest").body().at("/lastStep/kind").asString())
                .isEqualTo("PLACED");
    }

    @Test
    void placesAWholeCourseInAWayThatWasSuggested() {
        String course = oneToOne().attendees().getFirst().course();
        draft = saved(without(course));
        JsonNode ways =
                admin.get(
                                "/api/schedule/advice/course-places?course=%s&draft=%s"
                                        .formatted(course, draft))
                        .body()
                        .get("suggestions");
        long costBefore = softCost();

        Browser.Answer placed = placeCourse(course, ways.get(1).get("places"), 0);

        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(missing(course)).isEqualTo(ways.at("/1/missing").asInt());
        assertThat(softCost() - costBefore).isEqualTo(ways.at("/1/cost/points").asLong());
        assertThat(problem(placeCourse(course, ways.get(0).get("places"), 0)))
                .as("seen before somebody changed it")
                .isEqualTo("409 draft-changed");
    }

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
        drafts.publish(draft);
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
    void takesStepsBackOneByOneUntilTheDraftIsAsItWasPlanned() {
        DraftSchedule planned = draft();
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode first = places(moving).get(0);
        move(moving, first.get("place"), 0);
        DraftSchedule between = draft();
        Attendee again = new Attendee(moving.course(), first.get("number").asInt());
        move(again, places(again).get(1).get("place"), 1);

        Browser.Answer undone = undo(2);
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.body().get("start").asString())
                .isEqualTo(first.at("/place/start").asString());
        assertThat(draft().schedule()).isEqualTo(between.schedule());
        assertThat(draft().steps()).isEqualTo(between.steps());
        assertThat(undo(3).body().get("sessionId").asString()).isEqualTo(oneToOne().id());
        assertThat(draft().schedule()).isEqualTo(planned.schedule());
        assertThat(draft().measures()).isEqualTo(planned.measures());
        assertThat(problem(undo(4))).isEqualTo("409 nothing-to-take-back");
        assertThat(admin.get("/api/drafts/latest").body().get("lastStep").isNull()).isTrue();
    }

    @Test
    void movesNothingToWhereItIs() {
        Session session = oneToOne();
        assertThat(problem(move(session.attendees().getFirst(), choice(session), 0)))
                .isEqualTo("409 already-there");
    }

    @Test
    void adjustsNoRepairAndNothingOfAnotherClinicVersion() {
        UUID repair =
                drafts.save(
                        new NewDraft(
                                schedule,
                                version(),
                                "{}",
                                new DraftRepair(nothingHappened(), "{}")));
        Attendee moving = oneToOne().attendees().getFirst();
        JsonNode place = places(moving).get(0).get("place");
        UUID planned = draft;
        draft = repair;
        assertThat(problem(move(moving, place, 0))).isEqualTo("409 repair-draft");
        assertThat(problem(undo(0))).isEqualTo("409 repair-draft");
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        draft = planned;
        assertThat(problem(move(moving, place, 0))).isEqualTo("409 stale-draft");
        assertThat(problem(undo(0))).isEqualTo("409 stale-draft");
        draft = UUID.randomUUID();
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

    private Session oneToOne() {
        return schedule.sessions().stream()
                .filter(session -> session.classId() == null)
                .findFirst()
                .orElseThrow();
    }

    private UUID saved(ClinicSchedule proposed) {
        VersionedBundle current = bundles.toPlan().orElseThrow();
        return drafts.save(
                new NewDraft(
                        proposed,
                        current.version(),
                        DraftMeasures.of(current.bundle(), proposed).write()));
    }

    private long version() {
        return bundles.current().orElseThrow().version();
    }

    /** The schedule in which nothing of a course has a place. */
    private ClinicSchedule without(String course) {
        List<Session> sessions =
                schedule.sessions().stream()
                        .filter(session ->
                                session.attendees().stream()
                                        .noneMatch(place -> place.course().equals(course)))
                        .toList();
        List<UnscheduledSession> unscheduled = new ArrayList<>();
        schedule.unscheduled().stream()
                .filter(one -> !one.course().equals(course))
                .forEach(unscheduled::add);
        clinic.courses().stream()
                .filter(one -> one.id().equals(course))
                .flatMap(one ->
                        IntStream.rangeClosed(one.deliveredOn().size() + 1, one.sessions())
                                .mapToObj(number ->
                                        new UnscheduledSession(
                                                course, number, List.of("It was left out."))))
                .forEach(unscheduled::add);
        return new ClinicSchedule(sessions, unscheduled);
    }

    private int missing(String course) {
        return (int)
                draft().schedule().unscheduled().stream()
                        .filter(one -> one.course().equals(course))
                        .count();
    }

    private DraftSchedule draft() {
        return drafts.find(draft).orElseThrow();
    }

    private long softCost() {
        return admin.get("/api/drafts/latest").body().get("softCost").asLong();
    }

    private Session session(Attendee attendee) {
        return draft().schedule().sessions().stream()
                .filter(session -> session.attendees().contains(attendee))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode places(Attendee asked) {
        return admin.get("/api/schedule/advice/places?" + of(asked) + "&draft=" + draft)
                .body()
                .get("places");
    }

    private Browser.Answer move(Attendee moving, JsonNode place, int revision) {
        return move(admin, moving, choice(place), revision);
    }

    private Browser.Answer move(Attendee moving, String choice, int revision) {
        return move(admin, moving, choice, revision);
    }

    private Browser.Answer move(Browser browser, Attendee moving, String choice, int revision) {
        return browser.post(
                steps("move-session"),
                "{\"course\": \"%s\", \"number\": %d, \"place\": %s}"
                        .formatted(moving.course(), moving.number(), choice),
                revision);
    }

    private Browser.Answer placeCourse(String course, JsonNode places, int revision) {
        List<String> choices = places.valueStream().map(one -> choice(one.get("place"))).toList();
        return admin.post(
                steps("place-course"),
                "{\"course\": \"%s\", \"places\": %s}".formatted(course, choices),
                revision);
    }

    private Browser.Answer undo(int revision) {
        return admin.post(steps("undo"), null, revision);
    }

    private String steps(String verb) {
        return "/api/drafts/" + draft + "/" + verb;
    }

    private static String choice(JsonNode place) {
        return choice(
                place.get("start").asString(),
                place.get("practitionerId").asString(),
                place.get("roomId").asString());
    }

    private static String choice(Session session) {
        return choice(session.start().toString(), session.practitioner(), session.room());
    }

    private static String choice(String start, String practitioner, String room) {
        return "{\"date\": \"%s\", \"time\": \"%s\", \"practitioner\": \"%s\", \"room\": \"%s\"}"
                .formatted(start.substring(0, 10), start.substring(11), practitioner, room);
    }

    private static String of(Attendee attendee) {
        return "course=%s&number=%d".formatted(attendee.course(), attendee.number());
    }

    private String nameOf(String practitioner) {
        return clinic.practitioners().stream()
                .filter(one -> one.id().equals(practitioner))
                .map(one -> one.name())
                .findFirst()
                .orElseThrow();
    }

    private ClinicChanges nothingHappened() {
        return new ClinicChanges(
                clinic.planning().from().atTime(9, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String problem(Browser.Answer answer) {
        String type = answer.body().path("type").asString("");
        return answer.status() + " " + type.replace("/problems/", "");
    }
}
