package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.ServerTest;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.DateRange;
import painclinic.bundle.Practitioner;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is said, before a draft is published, of the clinic since it was planned. */
@ServerTest
class DraftPreviewIT extends AdjustedDraft {

    @Test
    void saysNothingWhereNothingHasChanged() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void saysNothingOfWhatTheDraftHasNothingToDoWith() {
        recorded(clinic -> clinic.withPatients(clinic.patients().reversed()));
        assertThat(changes()).isEmpty();
    }

    @Test
    void namesTheLeaveOfWhomItCountsOnAndNothingElse() {
        String who = oneToOne().practitioner();
        DateRange leave = new DateRange(clinic.planning().to(), clinic.planning().to());
        recorded(records ->
                records.withPractitioners(
                        records.practitioners().stream()
                                .map(one -> one.id().equals(who) ? away(one, leave) : one)
                                .toList()));

        List<JsonNode> changes = changes();

        assertThat(changes).extracting(one -> one.get("kind").asString()).contains("practitioners");
        assertThat(changes)
                .extracting(one -> one.get("kind").asString())
                .doesNotContain("clinic", "patients", "rooms");
        assertThat(changes.toString()).contains(leave.from() + " to " + leave.to());
    }

    private static Practitioner away(Practitioner person, DateRange leave) {
        return person.withLeave(List.of(leave));
    }

    private void recorded(UnaryOperator<ClinicBundle> change) {
        bundles.importReplacing(change.apply(bundles.current().orElseThrow().bundle()));
    }

    private List<JsonNode> changes() {
        JsonNode preview = admin.post("/api/drafts/" + draft + "/preview", null).body();
        return List.copyOf(preview.get("changes").values());
    }
}
