package painclinic.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.BundleWriter;
import painclinic.demo.DemoBundles;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What administrators do with accounts, and what nobody can do by accident. */
@ServerTest
class AccountsIT {

    @Autowired Browsers browsers;
    @Autowired JdbcClient jdbc;

    private Browser admin;

    @BeforeEach
    void anAdministrator() {
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @AfterEach
    void onlyTheCommonAccounts() {
        jdbc.sql("update app_user set ended_at = null").update();
        jdbc.sql("delete from app_user where username in ('kim', 'bea')").update();
    }

    @Test
    void rolesThatAreTakenAwayTakeTheSessionsWithThem() {
        Browser kim = browsers.signedIn(NewAccount.clerk("kim", "Kim Ito"));
        JsonNode account = account("kim");
        Browser.Answer saved = edit(account, "[\"THERAPIST\", \"PATIENT\"]", "null", "null");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().get("roles").toString()).isEqualTo("[\"THERAPIST\",\"PATIENT\"]");
        assertThat(kim.get("/api/me").status()).isEqualTo(401);
        kim.signIn("kim", ServerTest.PASSWORD);
        assertThat(kim.get("/api/patients/duplicates").status()).isEqualTo(403);
        assertThat(kim.get("/api/portal").status()).isNotEqualTo(403);

        Browser.Answer stale = edit(account, "[\"CLERK\"]", "null", "null");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().at("/current/roles").toString()).contains("THERAPIST");
    }

    @Test
    void anEndedAccountIsOverAtOnceAndComesBackAsItWas() {
        Browser kim = browsers.signedIn(NewAccount.clerk("kim", "Kim Ito"));
        assertThat(admin.post(at("kim", "end"), null).body().get("state").asString())
                .isEqualTo("ENDED");
        assertThat(kim.get("/api/me").status()).isEqualTo(401);
        assertThat(kim.signIn("kim", ServerTest.PASSWORD).status()).isEqualTo(401);
        assertThat(admin.post(at("kim", "reopen"), null).body().get("state").asString())
                .isEqualTo("ACTIVE");
        assertThat(kim.signIn("kim", ServerTest.PASSWORD).status()).isEqualTo(200);

        JsonNode acts =
                admin.get("/api/history/accounts/" + account("kim").get("id").asString())
                        .body()
                        .get("acts");
        assertThat(acts.get(0).at("/changes/0/field").asString()).isEqualTo("Ended");
        assertThat(acts.get(0).get("by").asString()).isEqualTo("Ada");
    }

    @Test
    void nobodyTakesTheirOwnAdministrationAway() {
        assertThat(problem(admin.post(at("ada", "end"), null))).isEqualTo("ones-own-account");
        assertThat(problem(edit(account("ada"), "[\"CLERK\"]", "null", "null")))
                .isEqualTo("ones-own-account");
        assertThat(admin.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void twoAdministratorsWhoEndEachOtherAtOnceLeaveOne() throws Exception {
        Browser bea = browsers.signedIn(NewAccount.administrator("bea", "Bea"));
        endAllAdministratorsBut("ada", "bea");
        String ada = at("ada", "end");
        String beas = at("bea", "end");
        List<Callable<Integer>> both =
                List.of(() -> admin.post(beas, null).status(), () -> bea.post(ada, null).status());
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    together.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(answers)
                    .containsOnlyOnce(200)
                    .allMatch(s -> List.of(200, 401, 409).contains(s));
        }
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from account_role r
                                        join app_user a on a.id = account_id
                                        where role = 'ADMINISTRATOR' and ended_at is null
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void theLastAdministratorStaysWhateverTheProgramDoes() {
        endAllAdministratorsBut("ada", "ada");
        for (String change :
                List.of(
                        "update app_user set ended_at = now() where username = 'ada'",
                        "delete from app_user where username = 'ada'",
                        "delete from account_role where role = 'ADMINISTRATOR' and account_id ="
                                + " (select id from app_user where username = 'ada')",
                        "update account_role set role = 'CLERK' where role = 'ADMINISTRATOR' and"
                                + " account_id = (select id from app_user where username ="
                                + " 'ada')")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .hasMessageContaining("The last administrator stays.");
        }
    }

    @Test
    void anAccountShowsTheRecordsItIsTiedToAndNobodyElseHasThem() {
        aClinic();
        browsers.signedIn(NewAccount.clerk("kim", "Kim Ito"));
        jdbc.sql(
                        "update app_user set practitioner_id = null, patient_id = null"
                                + " where username <> 'kim'")
                .update();
        String practitioner = id("practitioner", Browsers.PRACTITIONER);
        String patient = id("patient", Browsers.PATIENT);
        JsonNode refused =
                edit(account("kim"), "[\"CLERK\"]", quoted(practitioner), quoted(patient)).body();
        assertThat(refused.at("/faults/0/path").asString()).isEqualTo("practitioner");
        assertThat(refused.at("/faults/1/path").asString()).isEqualTo("patient");
        JsonNode tied =
                edit(account("kim"), "[\"CLINICIAN\"]", quoted(practitioner), "null").body();
        assertThat(tied.at("/practitioner/name").asString()).isEqualTo("Helen Marsh");

        Browser.Answer second =
                admin.post(
                        "/api/accounts",
                        """
                        {"username": "BEA ", "details": {"displayName": "Bea", "email": "bea",
                            "roles": ["THERAPIST"], "practitioner": "%s", "patient": null}}
                        """
                                .formatted(practitioner));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body().get("faults").toString())
                .contains("details.email", "Kim Ito has an account for this record already.");
    }

    @Test
    void aNameIsGivenOnce() {
        browsers.signedIn(NewAccount.clerk("kim", "Kim Ito"));
        Browser.Answer second =
                admin.post(
                        "/api/accounts",
                        """
                        {"username": " Kim", "details": {"displayName": " ", "email": null,
                            "roles": [], "practitioner": null, "patient": null}}
                        """);
        assertThat(second.body().get("faults").valueStream().map(f -> f.get("path").asString()))
                .containsExactly("username", "details.displayName", "details.roles");
    }

    @Test
    void theListShowsWhoIsInAndWhoseTriesHaveToWait() {
        Browser kim = browsers.signedIn(NewAccount.clerk("kim", "Kim Ito"));
        assertThat(account("kim").get("state").asString()).isEqualTo("ACTIVE");
        assertThat(account("kim").get("lastSignInAt").isNull()).isFalse();
        for (int guess = 0; guess < 10; guess++) {
            browsers.anonymous().signIn("kim", "guess " + guess);
        }
        assertThat(account("kim").get("state").asString()).isEqualTo("SLOWED");
        assertThat(kim.get("/api/me").status()).isEqualTo(200);
        jdbc.sql("delete from sign_in_attempt").update();
    }

    private void aClinic() {
        jdbc.sql("truncate clinic cascade").update();
        Browser.Answer imported =
                admin.post(
                        "/api/clinic/import",
                        new String(
                                BundleWriter.toBytes(DemoBundles.on(LocalDate.now(ZoneOffset.UTC))),
                                StandardCharsets.UTF_8));
        assertThat(imported.status()).isEqualTo(200);
    }

    private void endAllAdministratorsBut(String one, String other) {
        jdbc.sql(
                        """
                        update app_user set ended_at = now() where username not in (?, ?) and id in
                            (select account_id from account_role where role = 'ADMINISTRATOR')
                        """)
                .param(one)
                .param(other)
                .update();
    }

    private Browser.Answer edit(
            JsonNode account, String roles, String practitioner, String patient) {
        return admin.write(
                "PUT",
                "/api/accounts/" + account.get("id").asString(),
                """
                {"displayName": "%s", "email": null, "roles": %s, "practitioner": %s,
                    "patient": %s}
                """
                        .formatted(
                                account.get("displayName").asString(),
                                roles,
                                practitioner,
                                patient),
                account.get("version").asInt());
    }

    private JsonNode account(String username) {
        return admin.get("/api/accounts")
                .body()
                .valueStream()
                .filter(one -> one.get("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private String at(String username, String act) {
        return "/api/accounts/" + account(username).get("id").asString() + "/" + act;
    }

    private String id(String table, String externalId) {
        return jdbc.sql("select id::text from " + table + " where external_id = ?")
                .param(externalId)
                .query(String.class)
                .single();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String problem(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        return answer.body().get("type").asString().replace("/problems/", "");
    }
}
