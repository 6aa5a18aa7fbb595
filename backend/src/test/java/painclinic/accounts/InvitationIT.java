package painclinic.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From an invitation to a session of one's own, by a link that serves once. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationIT {

    private static final String PASSWORD = "seven tame otters sing";

    @Autowired Browsers browsers;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Browser admin;

    @BeforeEach
    void anAdministrator() {
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobodyIsLeft() {
        jdbc.sql("delete from app_user where username like '%@invited.example'").update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void anInvitedClerkChoosesAPasswordAndKeepsTheDeskButNotTheRules(CapturedOutput log) {
        JsonNode made = invite("mina@invited.example", "CLERK");
        assertThat(made.at("/account/state").asString()).isEqualTo("INVITED");
        String address = made.at("/link/address").asString();
        assertThat(address).matches("http://localhost:\\d+/choose-password#[A-Za-z0-9_-]{43}");
        String token = token(made);

        Browser mina = browsers.anonymous();
        Browser.Answer open = mina.post("/api/sign-in-links/open", with(token));
        assertThat(open.body().get("displayName").asString()).isEqualTo("Mina Castell");
        assertThat(open.body().get("isNew").asBoolean()).isTrue();
        assertThat(mina.get("/api/me").status()).isEqualTo(401);
        assertThat(choose(mina, token, "too short").body().get("type").asString())
                .isEqualTo("/problems/weak-password");
        assertThat(choose(mina, token, "minacastell2026").body().get("type").asString())
                .isEqualTo("/problems/weak-password");

        String before = String.valueOf(mina.cookie("painclinic-session"));
        Browser.Answer signedIn = choose(mina, token, PASSWORD);
        assertThat(signedIn.body().get("roles").toString()).isEqualTo("[\"CLERK\"]");
        assertThat(mina.cookie("painclinic-session")).isNotNull().isNotEqualTo(before);
        assertThat(mina.get("/api/me").status()).isEqualTo(200);
        assertThat(mina.get("/api/patients/duplicates").status()).isEqualTo(200);
        assertThat(mina.post("/api/clinic/ruleset-adoptions", "{}").status()).isEqualTo(403);
        assertThat(mina.write("PUT", "/api/clinic/weights", "{}").status()).isEqualTo(403);
        assertThat(mina.get("/api/accounts").status()).isEqualTo(403);

        assertThat(choose(browsers.anonymous(), token, PASSWORD).status()).isEqualTo(410);
        assertThat(browsers.anonymous().signIn("mina@invited.example", PASSWORD).status())
                .isEqualTo(200);
        JsonNode account = admin.get(path(made)).body();
        assertThat(account.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(account.get("lastSignInAt").isNull()).isFalse();
        assertThat(account.get("linkExpiresAt").isNull()).isTrue();
        assertThat(log.getAll()).doesNotContain(token, PASSWORD);
        assertThat(
                        jdbc.sql(
                                        "select string_agg(e::text, ' ') from audit_entry e"
                                                + " where entity in ('app_user', 'sign_in_link')")
                                .query(String.class)
                                .single())
                .doesNotContain(token, "argon2", sha256(token));
    }

    @Test
    void aLinkThatOpensNothingSaysSoAndTellsNobodyWhy() {
        JsonNode made = invite("old@invited.example", "CLERK");
        String unknown = "x".repeat(43);
        String told = refusal(unknown);
        jdbc.sql(
                        "update sign_in_link set made_at = made_at - interval '4 days',"
                                + " expires_at = expires_at - interval '4 days'")
                .update();
        assertThat(refusal(token(made))).isEqualTo(told).contains("link-opens-nothing");

        JsonNode again = admin.post(path(made) + "/link", null).body();
        assertThat(token(again)).isNotEqualTo(token(made));
        assertThat(refusal(token(made))).isEqualTo(told);
        admin.post(path(made) + "/end", null);
        assertThat(refusal(token(again))).isEqualTo(told);
        assertThat(admin.post(path(made) + "/link", null).body().get("type").asString())
                .isEqualTo("/problems/account-ended");
        admin.post(path(made) + "/reopen", null);
        assertThat(refusal(token(again))).isEqualTo(told);
    }

    @Test
    void whoIsInvitedCannotSignInBeforeAndIsNotToldApartFromNobody() {
        invite("early@invited.example", "CLERK");
        Browser.Answer invited = browsers.anonymous().signIn("early@invited.example", "");
        Browser.Answer nobody = browsers.anonymous().signIn("nobody@invited.example", "");
        assertThat(invited.text()).isEqualTo(nobody.text());
        assertThat(
                        browsers.anonymous()
                                .signIn("early@invited.example", PASSWORD)
                                .body()
                                .get("type")
                                .asString())
                .isEqualTo("/problems/wrong-credentials");
    }

    @Test
    void ofManyWhoUseOneLinkAtOnceOneSucceeds() throws Exception {
        String token = token(invite("race@invited.example", "CLERK"));
        List<Callable<Integer>> tries =
                IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(n -> {
                            Browser browser = browsers.anonymous();
                            browser.get("/api/me");
                            return () -> choose(browser, token, PASSWORD + n).status();
                        })
                        .toList();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    together.invokeAll(tries).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 410);
        }
    }

    @Test
    void wrongLinksAreLimitedLikeGuessesAtPasswordsAndRightOnesAreNot() {
        for (int right = 0; right < 12; right++) {
            JsonNode made = right == 0 ? invite("often@invited.example", "CLERK") : again("often");
            assertThat(open(token(made)).status()).isEqualTo(200);
        }
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(open("wrong" + wrong).status()).isEqualTo(410);
        }
        Browser.Answer stopped = open("wrong");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isNotEmpty();
    }

    @Test
    void anotherPasswordByALinkEndsTheSessionsOfTheOneBefore() {
        JsonNode made = invite("again@invited.example", "CLERK");
        Browser first = browsers.anonymous();
        choose(first, token(made), PASSWORD);
        JsonNode reset = again("again");
        assertThat(open(token(reset)).body().get("isNew").asBoolean()).isFalse();
        assertThat(first.get("/api/me").status()).isEqualTo(200);

        Browser second = browsers.anonymous();
        assertThat(choose(second, token(reset), "eight wild herons rest").status()).isEqualTo(200);
        assertThat(first.get("/api/me").status()).isEqualTo(401);
        assertThat(second.get("/api/me").status()).isEqualTo(200);
        assertThat(first.signIn("again@invited.example", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aPasswordThatItsPersonChangedIsNotChangedOnceMoreByALinkFromBefore() {
        Browser mina = browsers.anonymous();
        choose(mina, token(invite("own@invited.example", "CLERK")), PASSWORD);
        String link = token(again("own"));
        Browser.Answer changed =
                mina.post(
                        "/api/me/password",
                        "{\"current\": \"%s\", \"wanted\": \"eight wild herons rest\"}"
                                .formatted(PASSWORD));
        assertThat(changed.status()).isEqualTo(204);
        assertThat(open(link).status()).isEqualTo(410);
        assertThat(choose(browsers.anonymous(), link, PASSWORD).status()).isEqualTo(410);
    }

    @Test
    void aLinkDoesNotFollowTheHostHeader() throws IOException {
        admin.get("/api/me");
        String made =
                invitedAt(
                        "evil.example",
                        body("host@invited.example", "CLERK"),
                        "painclinic-session",
                        "XSRF-TOKEN");
        assertThat(made)
                .startsWith("HTTP/1.1 201")
                .contains("http://localhost:%d/choose-password#".formatted(port))
                .doesNotContain("evil.example");
    }

    /** By a socket, because a client of HTTP lets nobody choose the Host header. */
    private String invitedAt(String host, String body, String... cookies) throws IOException {
        String request =
                """
                POST /api/accounts HTTP/1.1
                Host: %s
                X-Forwarded-Host: %1$s
                Forwarded: host=%1$s
                Connection: close
                Content-Type: application/json
                X-XSRF-TOKEN: %s
                Cookie: %s
                Content-Length: %d

                %s\
                """
                        .formatted(
                                host,
                                admin.cookie("XSRF-TOKEN"),
                                Stream.of(cookies)
                                        .map(name -> name + "=" + admin.cookie(name))
                                        .collect(Collectors.joining("; ")),
                                body.length(),
                                body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            int headers = request.length() - body.length();
            socket.getOutputStream()
                    .write(
                            (request.substring(0, headers).replace("\n", "\r\n") + body)
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode again(String name) {
        String id =
                jdbc.sql("select id::text from app_user where username = ?")
                        .param(name + "@invited.example")
                        .query(String.class)
                        .single();
        return admin.post("/api/accounts/" + id + "/link", null).body();
    }

    private String refusal(String token) {
        Browser.Answer opened = open(token);
        Browser.Answer used = choose(browsers.anonymous(), token, PASSWORD);
        assertThat(opened.status()).isEqualTo(410);
        assertThat(used.status()).isEqualTo(410);
        return opened.body().get("type").asString() + opened.body().get("detail").asString();
    }

    private Browser.Answer open(String token) {
        return browsers.anonymous().post("/api/sign-in-links/open", with(token));
    }

    private static Browser.Answer choose(Browser browser, String token, String password) {
        return browser.post(
                "/api/sign-in-links/use",
                "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
    }

    private JsonNode invite(String username, String role) {
        Browser.Answer made = admin.post("/api/accounts", body(username, role));
        assertThat(made.status()).isEqualTo(201);
        return made.body();
    }

    private static String body(String username, String role) {
        return """
        {"username": "%s", "details": {"displayName": "Mina Castell", "email": "%s",
            "roles": ["%s"], "practitioner": null, "patient": null}}
        """
                .formatted(username, username, role);
    }

    private static String with(String token) {
        return "{\"token\": \"%s\"}".formatted(token);
    }

    private static String path(JsonNode made) {
        return "/api/accounts/" + made.at("/account/id").asString();
    }

    private static String token(JsonNode made) {
        String address = made.at("/link/address").asString();
        return address.substring(address.indexOf('#') + 1);
    }

    private static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
