package painclinic.advice;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.demo.DemoBundles;
import painclinic.draft.DraftMeasures;
import painclinic.draft.DraftSchedule;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A draft on a running server, and an administrator who adjusts it by hand. */
abstract class AdjustedDraft {

    private static final PlannerOptions SHORT = new PlannerOptions(Duration.ofMinutes(1), 1, 50);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;

    Browser admin;
    ClinicBundle clinic;
    ClinicSchedule schedule;
    UUID draft;

    @BeforeEach
    void aPlannedClinic() {
        // names that cancelled sessions of another test had are not given again
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        clinic = bundles.toPlan().orElseThrow().bundle();
        schedule = new Planner(clinic, SHORT, progress -> {}).plan();
        draft = saved(schedule);
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    Session oneToOne() {
        return schedule.sessions().stream()
                .filter(session -> session.classId() == null)
                .findFirst()
                .orElseThrow();
    }

    UUID saved(ClinicSchedule proposed) {
        VersionedBundle current = bundles.toPlan().orElseThrow();
        return drafts.save(
                new NewDraft(
                        proposed, current, DraftMeasures.of(current.bundle(), proposed).write()));
    }

    long version() {
        return bundles.current().orElseThrow().version();
    }

    /** The schedule in which nothing of a course has a place. */
    ClinicSchedule without(String course) {
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

    int missing(String course) {
        return (int)
                draft().schedule().unscheduled().stream()
                        .filter(one -> one.course().equals(course))
                        .count();
    }

    DraftSchedule draft() {
        return drafts.find(draft).orElseThrow();
    }

    long softCost() {
        return admin.get("/api/drafts/latest").body().get("softCost").asLong();
    }

    Session session(Attendee attendee) {
        return draft().schedule().sessions().stream()
                .filter(session -> session.attendees().contains(attendee))
                .findFirst()
                .orElseThrow();
    }

    JsonNode places(Attendee asked) {
        return admin.get("/api/schedule/advice/places?" + of(asked) + "&draft=" + draft)
                .body()
                .get("places");
    }

    Browser.Answer move(Attendee moving, JsonNode place, int revision) {
        return move(admin, moving, choice(place), revision);
    }

    Browser.Answer move(Attendee moving, String choice, int revision) {
        return move(admin, moving, choice, revision);
    }

    Browser.Answer move(Browser browser, Attendee moving, String choice, int revision) {
        return browser.post(
                steps("move-session"),
                "{\"course\": \"%s\", \"number\": %d, \"place\": %s}"
                        .formatted(moving.course(), moving.number(), choice),
                revision);
    }

    Browser.Answer placeCourse(String course, JsonNode places, int revision) {
        List<String> choices = places.valueStream().map(one -> choice(one.get("place"))).toList();
        return admin.post(
                steps("place-course"),
                "{\"course\": \"%s\", \"places\": %s}".formatted(course, choices),
                revision);
    }

    Browser.Answer undo(int revision) {
        return admin.post(steps("undo"), null, revision);
    }

    String steps(String verb) {
        return "/api/drafts/" + draft + "/" + verb;
    }

    static String choice(JsonNode place) {
        return choice(
                place.get("start").asString(),
                place.get("practitionerId").asString(),
                place.get("roomId").asString());
    }

    static String choice(Session session) {
        return choice(session.start().toString(), session.practitioner(), session.room());
    }

    static String choice(String start, String practitioner, String room) {
        return "{\"date\": \"%s\", \"time\": \"%s\", \"practitioner\": \"%s\", \"room\": \"%s\"}"
                .formatted(start.substring(0, 10), start.substring(11), practitioner, room);
    }

    static String of(Attendee attendee) {
        return "course=%s&number=%d".formatted(attendee.course(), attendee.number());
    }

    String nameOf(String practitioner) {
        return clinic.practitioners().stream()
                .filter(one -> one.id().equals(practitioner))
                .map(one -> one.name())
                .findFirst()
                .orElseThrow();
    }

    ClinicChanges nothingHappened() {
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

    static String problem(Browser.Answer answer) {
        String type = answer.body().path("type").asString("");
        return answer.status() + " " + type.replace("/problems/", "");
    }
}
