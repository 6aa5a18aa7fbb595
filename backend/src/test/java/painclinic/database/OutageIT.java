package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.PainClinicApplication;
import painclinic.ServerTest;
import painclinic.access.Accounts;
import painclinic.access.NewAccount;
import painclinic.access.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The whole application over the death, and over the silence, of its own embedded server. */
@SpringBootTest(
        classes = PainClinicApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "painclinic.first-password=" + ServerTest.PASSWORD,
            // what the product does, and other tests on a busy machine do not
            "painclinic.database-watch.limit=2s",
            "spring.datasource.hikari.connection-timeout=2000"
        })
@Import(Browsers.class)
@DirtiesContext
class OutageIT {

    /** Far above what is promised, and far below what a request once waited. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final Duration BACK = Duration.ofSeconds(60);

    private static Path directory;

    @Autowired private Browsers browsers;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient jdbc;

    @BeforeAll
    static void unpack() throws IOException {
        if (directory == null) {
            directory = ServerProbe.unpackInto(Files.createTempDirectory("outage"));
        }
    }

    @AfterAll
    static void forget() {
        Runtime.getRuntime().addShutdownHook(new Thread(OutageIT::delete));
    }

    private static void delete() {
        try {
            DataFolder.delete(directory);
        } catch (IOException e) {
            // a folder of the system's for such things
        }
    }

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry properties) throws IOException {
        unpack();
        properties.add("painclinic.embedded-database.directory", directory::toString);
    }

    @Test
    void goesOnWhenTheServerWasKilledAndHasLostNothing() throws Exception {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        assertThat(accounts.open(NewAccount.administrator("kept", "Kept"), ServerTest.PASSWORD))
                .isTrue();
        ProcessHandle server = ServerProbe.postmaster(directory);

        ServerProbe.kill(server);

        List<Integer> answers = new ArrayList<>();
        await().atMost(BACK)
                .until(() -> {
                    Browser.Answer answer = browser.get("/api/me");
                    answers.add(answer.status());
                    if (answer.status() == 503) {
                        assertAway(answer);
                    }
                    return answer.status() == 200 && ServerProbe.postmaster(directory).isAlive();
                });
        assertThat(answers).containsOnly(503, 200);
        assertThat(ServerProbe.postmaster(directory).pid()).isNotEqualTo(server.pid());
        assertThat(
                        jdbc.sql("select count(*) from app_user where username = 'kept'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        await().atMost(BACK).until(() -> browser.get("/actuator/health").status() == 200);
    }

    @Test
    void answersThatTheRecordsAreAwayWhileTheServerIsSilent() throws Exception {
        Browser browser = browsers.signedIn(Role.ADMINISTRATOR);
        List<ProcessHandle> silent = silence(ServerProbe.postmaster(directory));
        try {
            Browser.Answer cut = within(() -> browser.get("/api/me"));
            assertAway(cut);
            assertThat(within(() -> browser.get("/actuator/health")).status()).isEqualTo(503);
            await().atMost(LIMIT)
                    .until(() ->
                            browser.get("/").text().contains("tries again by itself")
                                    || browser.get("/").status() == 503);
            Browser.Answer write = within(() -> browser.post("/api/sign-out", null));
            assertAway(write);
            assertThat(write.header("X-Content-Type-Options")).isEqualTo("nosniff");
        } finally {
            signal("CONT", silent);
        }
        await().atMost(BACK).until(() -> browser.get("/api/me").status() == 200);
        await().atMost(BACK).until(() -> browser.get("/actuator/health").status() == 200);
    }

    private static void assertAway(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("type").asString()).isEqualTo("/problems/database-away");
    }

    private static Browser.Answer within(Supplier<Browser.Answer> request) throws Exception {
        return CompletableFuture.supplyAsync(request).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static List<ProcessHandle> silence(ProcessHandle server) throws Exception {
        List<ProcessHandle> group = new ArrayList<>(List.of(server));
        group.addAll(server.children().toList());
        signal("STOP", group);
        return group;
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add("" + process.pid()));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
