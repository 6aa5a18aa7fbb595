package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Session;
import painclinic.demo.DemoBundles;
import painclinic.draft.DraftRepair;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ServerTest
class AdviceIT {

    private static final String ADVICE = "/api/schedule/advice/";
    private static final String OWN = "/api/roster/advice/";
    private static final PlannerOptions SHORT = new PlannerOptions(Duration.ofMinutes(1), 1, 50);

    @Autowired private JdbcClient jdbc;
    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired Drafts drafts;

    private ClinicBundle clinic;
    private ClinicSchedule schedule;
    private UUID draft;

    @BeforeEach
    void aPlannedClinic() {
        // courses are called what the clinic before called them where the people are the same
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        VersionedBundle current = bundles.current().orElseThrow();
        clinic = current.bundle();
        schedule = new Planner(clinic, SHORT, progress -> {}).plan();
        draft = drafts.save(new NewDraft(schedule, current, "{}"));
    }

    @Test
    void saysWhyASessionOfADraftIsWhereItIs() {
        Session session = oneToOne(one -> true);
        Browser.Answer why = admin().get(ADVICE + "why?" + of(session) + "&draft=" + draft);
        assertThat(why.status()).as(why.text()).isEqualTo(200);
        assertThat(why.body().at("/place/start").asString()).isEqualTo(session.start().toString());
        assertThat(why.body().at("/place/practitionerId").asString())
                .isEqualTo(session.practitioner());
        assertThat(why.body().get("promised").asBoolean()).isFalse();
        assertThat(why.body().get("reasons")).isNotEmpty();
        assertThat(why.header("Server-Timing")).startsWith("computing;dur=");
    }

    @Test
    void saysOfAPublishedSessionThatItIsPromised() {
        drafts.publish(draft, "admin");
        Browser.Answer why = admin().get(ADVICE + "why?" + of(oneToOne(one -> true)));
        assertThat(why.status()).as(why.text()).isEqualTo(200);
        assertThat(why.body().get("promised").asBoolean()).isTrue();
    }

    @Test
    void namesWhoIsInTheWayToAnAdministrator() {
        Session asked = oneToOne(one -> treats(one, Browsers.PRACTITIONER));
        Session other = oneToOne(one -> treats(one, "practitioner-2"));
        Browser.Answer answer =
                admin().get(ADVICE + "why-not?" + at(asked, other) + "&draft=" + draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("practitioner-overlap", nameOf(other));
    }

    @Test
    void tellsATherapistNobodysNameButOfThoseTheyTreat() {
        drafts.publish(draft, "admin");
        Set<String> treated =
                schedule.sessions().stream()
                        .filter(one -> treats(one, Browsers.PRACTITIONER))
                        .flatMap(AdviceIT::courses)
                        .map(this::patient)
                        .collect(Collectors.toSet());
        List<String> others =
                clinic.patients().stream()
                        .filter(patient -> !treated.contains(patient.id()))
                        .flatMap(patient -> Stream.of(fullName(patient), patient.nhsNumber()))
                        .toList();
        assertThat(others).as("patients of others").isNotEmpty();
        Session asked = oneToOne(one -> treats(one, Browsers.PRACTITIONER));
        Browser therapist = therapist();
        List<Session> inTheWay =
                schedule.sessions().stream()
                        .filter(one -> !treats(one, Browsers.PRACTITIONER))
                        .limit(25)
                        .toList();
        for (Session other : inTheWay) {
            Browser.Answer answer = therapist.get(OWN + "why-not?" + at(asked, other));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.body().findValuesAsString("rule")).contains("practitioner-overlap");
            assertThat(answer.text()).doesNotContain(others);
            assertThat(answer.text()).doesNotContainPattern("(patient|course)-[0-9]");
            assertThat(answer.text()).doesNotContain('"' + other.id() + '"');
        }
    }

    @Test
    void answersATherapistAboutTheirOwnSessionsOnly() {
        drafts.publish(draft, "admin");
        Browser therapist = therapist();
        Browser.Answer own =
                therapist.get(
                        OWN + "why?" + of(oneToOne(one -> treats(one, Browsers.PRACTITIONER))));
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        Session anothers = oneToOne(one -> treats(one, "practitioner-2"));
        assertThat(problem(therapist.get(OWN + "why?" + of(anothers))))
                .isEqualTo("404 no-such-session");
        assertThat(problem(therapist.get(OWN + "why-not?" + at(anothers, anothers))))
                .isEqualTo("404 no-such-session");
        assertThat(problem(therapist.get(OWN + "why?course=course-99&number=1")))
                .as("what there is not looks alike")
                .isEqualTo("404 no-such-session");
    }

    @Test
    void answersATherapistAboutOneOfTheirClass() {
        drafts.publish(draft, "admin");
        Session held =
                schedule.sessions().stream()
                        .filter(one -> one.classId() != null && one.attendees().size() > 1)
                        .findFirst()
                        .orElseThrow();
        Browser leader =
                browsers.signedIn(NewAccount.therapist("leader", "Leader", held.practitioner()));
        for (Attendee attendee : held.attendees()) {
            Browser.Answer why = leader.get(OWN + "why?" + of(attendee));
            assertThat(why.status()).as(why.text()).isEqualTo(200);
            assertThat(why.body().at("/place/start").asString()).isEqualTo(held.start().toString());
        }
    }

    @Test
    void tellsATherapistWhatThePointsAreWithoutThePatientsWishes() {
        Browser.Answer points = therapist().get(OWN + "points");
        assertThat(points.body().findValuesAsString("blemish"))
                .contains("WAIT", "CONTINUITY")
                .doesNotContain("PREFERENCE");
        assertThat(admin().get(ADVICE + "points").body().findValuesAsString("blemish"))
                .contains("PREFERENCE");
    }

    @Test
    void suggestsPlacesThatLieAhead() {
        Browser.Answer answer =
                admin().get(
                                ADVICE
                                        + "places?most=4&"
                                        + of(oneToOne(one -> true))
                                        + "&draft="
                                        + draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().get("places")).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(answer.body().get("places"))
                .allSatisfy(place ->
                        assertThat(place.at("/place/start").asString())
                                .isGreaterThan(LocalDate.now(ZoneOffset.UTC).toString()));
    }

    @Test
    void placesAWholeCourseAndFindsFixesAndBottlenecks() {
        String course = oneToOne(one -> true).attendees().getFirst().course();
        Browser admin = admin();
        Browser.Answer ways =
                admin.get(ADVICE + "course-places?course=" + course + "&draft=" + draft);
        assertThat(ways.status()).as(ways.text()).isEqualTo(200);
        assertThat(ways.body().at("/suggestions/0/places")).isNotEmpty();
        Browser.Answer fixes = admin.get(ADVICE + "fixes?course=" + course + "&draft=" + draft);
        assertThat(fixes.body().get("missing").asInt()).as(fixes.text()).isZero();
        Browser.Answer weeks = admin.get(ADVICE + "bottlenecks?draft=" + draft);
        assertThat(weeks.body().get("weeks")).as(weeks.text()).hasSizeGreaterThan(10);
    }

    @Test
    void isNeverOutOfDate() {
        String question = ADVICE + "why?" + of(oneToOne(one -> true));
        assertThat(problem(admin().get(question))).isEqualTo("404 no-such-session");
        drafts.publish(draft, "admin");
        assertThat(admin().get(question).status()).isEqualTo(200);
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        assertThat(problem(admin().get(question))).isEqualTo("404 no-such-session");
    }

    @Test
    void answersOnlyAboutADraftThatCanStillBePublished() {
        String question = ADVICE + "why?" + of(oneToOne(one -> true)) + "&draft=";
        assertThat(problem(admin().get(question + UUID.randomUUID())))
                .isEqualTo("404 no-such-draft");
        drafts.publish(draft, "admin");
        assertThat(problem(admin().get(question + draft))).isEqualTo("409 already-decided");
        VersionedBundle current = bundles.current().orElseThrow();
        UUID next = drafts.save(new NewDraft(schedule, current, "{}"));
        assertThat(admin().get(question + next).status()).isEqualTo(200);
        bundles.startAnew(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)), clinic.clinic().name());
        assertThat(problem(admin().get(question + next))).isEqualTo("404 no-such-draft");
    }

    @Test
    void answersNothingAboutARepair() {
        VersionedBundle current = bundles.current().orElseThrow();
        ClinicChanges changes =
                new ClinicChanges(
                        clinic.planning().from().atTime(9, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        UUID repair =
                drafts.save(new NewDraft(schedule, current, "{}", new DraftRepair(changes, "{}")));
        String question = ADVICE + "why?" + of(oneToOne(one -> true)) + "&draft=";
        assertThat(problem(admin().get(question + repair))).isEqualTo("409 repair-draft");
        assertThat(admin().get(question + draft).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    why?course=course-99&number=1          | 404 no-such-course
                    places?course=course-99&number=1       | 404 no-such-course
                    course-places?course=course-99         | 404 no-such-course
                    fixes?course=course-99                 | 404 no-such-course
                    why?course=course-01&number=99         | 404 no-such-session
                    places?course=course-01&number=0       | 404 no-such-session
                    why-not?course=course-01&number=8&date=2030-01-01&time=10:00&practitioner=nobody | 404 no-such-practitioner
                    why-not?course=course-01&number=8&date=2030-01-01&time=10:00&room=nowhere        | 404 no-such-room
                    """)
    void saysWhatThereIsNot(String question, String problem) {
        assertThat(problem(admin().get(ADVICE + question))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "why?course=course-01&number=one",
        "why?course=course-01",
        "why-not?course=course-01&number=8&date=tomorrow&time=10:00",
        "why-not?course=course-01&number=8&date=2030-01-01&time=25:00",
        "places?course=course-01&number=8&most=21"
    })
    void refusesWhatIsNoQuestion(String question) {
        assertThat(admin().get(ADVICE + question).status()).isEqualTo(400);
    }

    private Browser admin() {
        return browsers.signedIn(Role.ADMINISTRATOR);
    }

    /** An account opened after the import, so that it is tied to the person in the records. */
    private Browser therapist() {
        return browsers.signedIn(NewAccount.therapist("tess", "Tess", Browsers.PRACTITIONER));
    }

    private Session oneToOne(Predicate<Session> wanted) {
        return schedule.sessions().stream()
                .filter(session -> session.classId() == null)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static boolean treats(Session session, String practitioner) {
        return session.practitioner().equals(practitioner);
    }

    private static Stream<String> courses(Session session) {
        return session.attendees().stream().map(Attendee::course);
    }

    private static String of(Session session) {
        return of(session.attendees().getFirst());
    }

    private static String of(Attendee attendee) {
        return "course=%s&number=%d".formatted(attendee.course(), attendee.number());
    }

    /** The question why one session is not where and when another is. */
    private static String at(Session asked, Session other) {
        return "%s&date=%s&time=%s&practitioner=%s&room=%s"
                .formatted(
                        of(asked),
                        other.start().toLocalDate(),
                        other.start().toLocalTime(),
                        other.practitioner(),
                        other.room());
    }

    private static String problem(Browser.Answer answer) {
        String type = answer.body().path("type").asString("");
        return answer.status() + " " + type.replace("/problems/", "");
    }

    private String nameOf(Session session) {
        String patient = patient(session.attendees().getFirst().course());
        return clinic.patients().stream()
                .filter(one -> one.id().equals(patient))
                .map(AdviceIT::fullName)
                .findFirst()
                .orElseThrow();
    }

    private String patient(String course) {
        return clinic.courses().stream()
                .filter(one -> one.id().equals(course))
                .map(Course::patient)
                .findFirst()
                .orElseThrow();
    }

    private static String fullName(Patient patient) {
        return patient.givenName() + " " + patient.familyName();
    }
}
