package painclinic.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ExampleBundles;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Weight;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How much the clinic minds each wish, over HTTP. */
@ServerTest
class WeightsIT {

    private static final String PATH = "/api/clinic/weights";

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();
    private Browser admin;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        importing(small);
    }

    @Test
    void areTheUsualOnesInWordsUntilTheClinicSetsItsOwn() {
        Browser.Answer usual = admin.get(PATH);

        assertThat(usual.body().get("own").asBoolean()).isFalse();
        assertThat(usual.body().get("weights")).hasSize(Weight.values().length);
        for (JsonNode one : usual.body().get("weights")) {
            assertThat(one.get("weight")).isEqualTo(one.get("usual"));
            assertThat(one.get("words").asString()).contains(" ");
        }
    }

    @Test
    void thatAreSetHoldForFilePointsAndPlanningAndEndWithNothing() {
        Browser.Answer set = put(version(), "{\"weights\": {\"wait\": 9}}");

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.body().get("own").asBoolean()).isTrue();
        assertThat(weight("wait")).isEqualTo(9);
        assertThat(weight("rhythm")).isEqualTo(CostWeights.DEFAULT.rhythm());
        assertThat(admin.get("/api/clinic/export").text()).contains("\"wait\": 9");
        assertThat(admin.get("/api/schedule/advice/points").text())
                .contains("{\"blemish\":\"WAIT\",\"points\":9}");

        assertThat(put(version(), "{\"weights\": {}}").body().get("own").asBoolean()).isFalse();
        assertThat(admin.get("/api/clinic/export").text()).doesNotContain("weights");
    }

    @Test
    void thatAreSetAgainAreNoChange() {
        put(version(), "{\"weights\": {\"wait\": 9}}");
        int seen = version();

        assertThat(put(seen, "{\"weights\": {\"wait\": 9}}").status()).isEqualTo(200);

        assertThat(version()).isEqualTo(seen);
    }

    @Test
    void whoComesLaterIsShownWhatTheOtherMade() {
        int seen = version();
        put(seen, "{\"weights\": {\"wait\": 9}}");

        Browser.Answer late = put(seen, "{\"weights\": {\"wait\": 4}}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/current/own").asBoolean()).isTrue();
        assertThat(weight("wait")).isEqualTo(9);
    }

    @Test
    void faultsNameTheirFields() {
        Browser.Answer refused =
                put(version(), "{\"weights\": {\"wait\": -1, \"haste\": 3, \"urgentMissing\": 0}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("faults"))
                .extracting(fault -> fault.get("path").asString())
                .containsExactlyInAnyOrder(
                        "weights.wait", "weights.haste", "weights.urgentMissing");
        assertThat(weight("wait")).isEqualTo(CostWeights.DEFAULT.waiting());
    }

    @Test
    void aFileThatHasThemBringsThemAndOneThatHasNoneLeavesThem() {
        importing(small.withOwnWeights(CostWeights.of(Map.of(Weight.IDLE, 7))));
        assertThat(weight("idle")).isEqualTo(7);

        importing(small);

        assertThat(weight("idle")).isEqualTo(7);
    }

    private void importing(ClinicBundle bundle) {
        Browser.Answer imported =
                admin.post(
                        "/api/clinic/import",
                        new String(BundleWriter.toBytes(bundle), StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    }

    private int version() {
        return admin.get(PATH).body().get("version").asInt();
    }

    private int weight(String key) {
        for (JsonNode one : admin.get(PATH).body().get("weights")) {
            if (one.get("key").asString().equals(key)) {
                return one.get("weight").asInt();
            }
        }
        throw new AssertionError(key);
    }

    private Browser.Answer put(int version, String body) {
        return admin.write("PUT", PATH, body, version);
    }
}
