package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import painclinic.patient.PatientDetails.Notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Against a stand-in on this machine that answers as GOV.UK Notify's documentation says. */
class GovUkNotifyTest {

    private static final String KEY =
            "test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final UUID MESSAGE = new UUID(7, 7);

    private static final String TAKEN =
            """
            {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s",
             "content": {"body": "b", "from_number": "1", "subject": "s", "from_email": "a@b.uk"},
             "uri": "u", "template": {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "version": 1,
             "uri": "u"}}
            """
                    .formatted(MESSAGE);

    private static final String KNOWN =
            """
            {"notifications": [{"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s",
             "type": "sms", "status": "delivered", "body": "b", "created_at":
             "2026-11-30T10:00:00.000000Z", "template": {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
             "version": 1, "uri": "u"}}], "links": {"current": "u"}}
            """
                    .formatted(MESSAGE);

    private static final String NONE = "{\"notifications\": [], \"links\": {\"current\": \"u\"}}";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String known = NONE;
    private int status = 201;
    private String body = "Your appointment has changed.";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void textsTheBodyUnderTheMessagesId() {
        assertThat(notify(Notices.TEXT)).isEqualTo(new Carried.HandedOver());
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast())
                .startsWith("POST /v2/notifications/sms")
                .contains(MESSAGE.toString(), "07700 900123", "Your appointment");
    }

    @Test
    void doesNotHandOverAgainWhatItHas() {
        known = KNOWN;
        assertThat(notify(Notices.TEXT)).isEqualTo(new Carried.HandedOver());
        assertThat(asked).hasSize(1);
    }

    @Test
    void leavesToAPersonWhatItRefuses() {
        status = 400;
        assertThat(notify(Notices.TEXT)).isInstanceOf(Carried.Never.class);
    }

    @Test
    void triesLaterWhenItIsBroken() {
        status = 503;
        assertThat(notify(Notices.EMAIL)).isInstanceOf(Carried.NotNow.class);
    }

    @Test
    void isNotWaitedForWithoutEnd() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(notify(Notices.TEXT, silent.getLocalPort(), Duration.ofMillis(200)))
                    .isEqualTo(new Carried.NotNow("GOV.UK Notify did not answer."));
            try (Socket asked = silent.accept()) {
                asked.setSoTimeout(10_000);
                assertThat(asked.getInputStream().readAllBytes()).isNotEmpty();
            }
        }
    }

    @Test
    void isNotAskedToTakeATextThatIsTooLong() {
        body = "x".repeat(919);
        assertThat(notify(Notices.TEXT)).isInstanceOf(Carried.Never.class);
        assertThat(asked).isEmpty();
        assertThat(notify(Notices.EMAIL)).isInstanceOf(Carried.HandedOver.class);
    }

    private Carried notify(Notices way) {
        return notify(way, server.getAddress().getPort(), Duration.ofSeconds(30));
    }

    private Carried notify(Notices way, int port, Duration limit) {
        GovUkNotify carrier =
                new GovUkNotify(
                        new NoticeSettings(
                                null,
                                Duration.ZERO,
                                new NoticeSettings.GovUkNotify(
                                        KEY,
                                        "http://127.0.0.1:" + port,
                                        "f33517ff-2a88-4f6e-b855-c550268ce08a",
                                        "f33517ff-2a88-4f6e-b855-c550268ce08b",
                                        limit)));
        return carrier.carry(
                new Message(
                        MESSAGE,
                        new UUID(1, 1),
                        new UUID(1, 2),
                        "digest",
                        way,
                        Message.State.SENDING,
                        null,
                        way == Notices.TEXT ? "07700 900123" : "ann@example.org",
                        new Wording("Your appointments", body),
                        List.of(),
                        null,
                        Instant.EPOCH,
                        null,
                        "sent"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent);
        boolean isQuestion = exchange.getRequestMethod().equals("GET");
        byte[] answer =
                (isQuestion ? known : status == 201 ? TAKEN : "{\"errors\": []}")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isQuestion ? 200 : status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
