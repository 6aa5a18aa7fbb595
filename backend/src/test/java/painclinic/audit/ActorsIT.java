package painclinic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Accounts;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.BundleWriter;
import painclinic.demo.DemoBundles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Who stands in the audit after what people and jobs do. */
@ServerTest
class ActorsIT {

    @Autowired Browsers browsers;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    private Browser admin;
    private long before;

    @BeforeEach
    void anEmptyClinic() {
        jdbc.sql("truncate clinic cascade").update();
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        before =
                jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
    }

    @Test
    void everyChangeOfAWorkingDayNamesAPersonOrAJob() {
        post(
                "/api/clinic/import",
                new String(
                        BundleWriter.toBytes(DemoBundles.on(LocalDate.now(ZoneOffset.UTC))),
                        StandardCharsets.UTF_8));
        renameASite();
        post("/api/planning-runs", "{\"seconds\": 5}");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        admin.get("/api/planning-runs/latest").text().contains("\"FINISHED\""));
        String draft = admin.get("/api/drafts/latest").body().get("id").asString();
        post("/api/drafts/" + draft + "/publish", null);

        assertThat(
                        said(
                                "select distinct entity from audit_entry where id > ? and"
                                        + " actor_kind = 'DATABASE'"))
                .as("changes of which nobody is said to have made them")
                .isEmpty();
        assertThat(
                        said(
                                """
                                select distinct concat_ws(' | ', entity, actor_kind, actor, actor_role, why)
                                from audit_entry
                                where id > ? and entity in ('patient', 'site', 'session')
                                order by 1
                                """))
                .containsExactly(
                        "patient | PERSON | Ada | ADMINISTRATOR | A file was imported",
                        "session | PERSON | Ada | ADMINISTRATOR | A plan was published",
                        "site | PERSON | Ada | ADMINISTRATOR",
                        "site | PERSON | Ada | ADMINISTRATOR | A file was imported");
        assertThat(
                        said(
                                """
                                select actor_kind || ' ' || actor || ' ' || operation || ' '
                                    || coalesce(became ->> 'status', became ->> 'state', '')
                                from audit_entry
                                where id > ? and entity in ('planning_run', 'draft') order by id
                                """))
                .containsExactly(
                        "PERSON Ada INSERT QUEUED",
                        "JOB Planning run UPDATE RUNNING",
                        "JOB Planning run INSERT DRAFT",
                        "JOB Planning run UPDATE FINISHED",
                        "PERSON Ada UPDATE PUBLISHED");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        said("select id::text from audit_entry where id > greatest(?,"
                                        + " (select to_entry from audit_head))")
                                .isEmpty());
    }

    @Test
    void theAccountThatActedIsKnownWhateverItIsCalledLater() {
        UUID account =
                jdbc.sql("select id from app_user where username = 'ada'")
                        .query(UUID.class)
                        .single();
        post(
                "/api/clinic/import",
                new String(
                        BundleWriter.toBytes(DemoBundles.on(LocalDate.now(ZoneOffset.UTC))),
                        StandardCharsets.UTF_8));
        assertThat(said("select distinct account_id::text from audit_entry where id > ?"))
                .containsExactly(account.toString());
    }

    @Test
    void whatAJobDoesIsTheJobsWhoeverIsSignedIn() {
        Acting.as(
                new Actor.Job("Night shift"),
                () ->
                        accounts.open(
                                NewAccount.administrator("night" + before, "Night"),
                                ServerTest.PASSWORD));
        assertThat(
                        said(
                                "select actor_kind || ' ' || actor || ' ' || entity from"
                                        + " audit_entry where id > ?"))
                .containsExactly("JOB Night shift app_user", "JOB Night shift account_role");
    }

    private void renameASite() {
        JsonNode site = admin.get("/api/sites").body().get(0);
        ObjectNode details = (ObjectNode) site.get("details").deepCopy();
        details.put("name", "Renamed");
        Browser.Answer saved =
                admin.write(
                        "PUT",
                        "/api/sites/" + site.get("id").asString(),
                        details.toString(),
                        site.get("version").asInt());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private void post(String path, @Nullable String body) {
        Browser.Answer answer = admin.post(path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private List<@Nullable String> said(String query) {
        return jdbc.sql(query).param(before).query(String.class).list();
    }
}
