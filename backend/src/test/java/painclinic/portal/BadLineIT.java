package painclinic.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.ServerTest;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** What a telephone sends again whose answer got lost. */
@ServerTest
class BadLineIT extends PatientCase {

    @Test
    void whatIsSentTwiceOnABadLineIsDoneOnceAndAnsweredTheSame() {
        for (int press = 0; press < 2; press++) {
            assertThat(keyed("/api/portal/messages", "{\"text\": \"I am late.\"}")).isEqualTo(204);
        }
        assertThat(admin.get("/api/notes").body()).hasSize(1);
        JsonNode first = sessions().getFirst();
        JsonNode last = sessions().getLast();
        JsonNode time = patient.get(path(last) + "/times").body().get("times").get(0);
        String move =
                "{\"seen\": 1, \"start\": \"%s\", \"practitioner\": \"%s\", \"room\": \"%s\"}"
                        .formatted(
                                text(time, "start"),
                                text(time, "practitioner"),
                                text(time, "room"));
        assertThat(keyed(path(last) + "/confirm", "{\"seen\": 1}")).isEqualTo(204);
        assertThat(keyed(path(last) + "/move", move)).isEqualTo(204);
        assertThat(keyed(path(last) + "/confirm", "{\"seen\": 1}")).isEqualTo(204);
        assertThat(sessions()).noneMatch(one -> one.get("isConfirmed").asBoolean());
        String cancel = "{\"seen\": 1, \"knowsItIsLate\": true, \"reason\": null}";
        for (int press = 0; press < 2; press++) {
            assertThat(keyed(path(first) + "/cancel", cancel)).isEqualTo(204);
        }
    }

    /** With the same key for the same address, as a telephone does that asks again. */
    private int keyed(String address, String json) {
        return patient.send(
                        "POST", address, json, Map.of("Idempotency-Key", mine.patient() + address))
                .status();
    }
}
