package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.Browser;
import painclinic.ServerTest;
import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.draft.DraftSchedule;
import painclinic.evaluation.check.ScheduleCheck;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

/** Drafts adjusted by hand, over HTTP and on the real database. */
@ServerTest
class StepsByHandIT extends AdjustedDraft {

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
        assertThat(problem(placeCourse(course, ways.get(1).get("places"), 1)))
                .as("the way it is placed already")
                .isEqualTo("409 already-there");
        assertThat(draft().steps().count()).isEqualTo(1);
    }

    @Test
    void keepsNothingToTakeBackOnceANewerDraftIsThere() {
        Attendee moving = oneToOne().attendees().getFirst();
        UUID older = draft;
        move(moving, places(moving).get(0).get("place"), 0);

        saved(draft().schedule());
        draft = older;

        assertThat(problem(undo(1))).isEqualTo("409 nothing-to-take-back");
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
}
