package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import painclinic.ServerTest;
import painclinic.database.Rows;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What becomes of a key when its first request fails, is cut off or is refused. */
@ServerTest
class DoneOnceIT {

    private static final DataAccessResourceFailureException CUT =
            new DataAccessResourceFailureException("cut", new SQLException("cut off", "08006"));

    @Autowired private DoneOnceFilter filter;
    @Autowired private RepeatedRequests requests;
    @Autowired private ProblemAnswer problems;
    @Autowired private Rows rows;
    @Autowired private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatWasAnsweredIsAnsweredTheSameWithItsVersion() throws Exception {
        for (int press = 0; press < 2; press++) {
            MockHttpServletResponse answer = ask(done(201));
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeader("ETag")).isEqualTo("\"7\"");
            assertThat(answer.getContentAsString()).isEqualTo("{\"done\": 1}");
        }
        assertThat(done).hasValue(1);
    }

    /** The pages send a key with each of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/appointments/a/offer",
                "/api/courses/c/appointments",
                "/api/courses/c/holds",
                "/api/holds/h/book",
                "/api/offered-places",
                "/api/offers/o/take",
                "/api/patients",
                "/api/referrals",
                "/api/roster/notes",
                "/api/portal/messages",
                "/api/portal/appointments/a/move",
                "/api/portal/appointments/a/cancel",
                "/api/portal/appointments/a/confirm"
            })
    void whatMakesSomethingIsDoneOnce(String address) throws Exception {
        for (int press = 0; press < 2; press++) {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            filter.doFilter(request(address, "{}"), answer, done(200));
            assertThat(answer.getContentAsString()).isEqualTo("{\"done\": 1}");
        }
    }

    @Test
    void aRefusalIsAnAnswer() throws Exception {
        assertThat(ask(done(409)).getStatus()).isEqualTo(409);
        assertThat(ask(done(200)).getStatus()).isEqualTo(409);
        assertThat(done).hasValue(1);
    }

    @Test
    void whatFailedByAFaultOfOursIsDoneWhenItIsAskedAgain() throws Exception {
        assertThat(ask(done(500)).getStatus()).isEqualTo(500);
        assertThatThrownBy(() -> ask(failing(new IllegalStateException("a fault"))))
                .hasMessage("a fault");
        assertThat(ask(done(200)).getStatus()).isEqualTo(200);
        assertThat(done).hasValue(2);
    }

    /** It may have been committed before the connection went. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasCutOffIsNotDoneOnceMore(boolean isThrown) throws Exception {
        if (isThrown) {
            assertThatThrownBy(() -> ask(failing(CUT))).isSameAs(CUT);
        } else {
            assertThat(ask(done(503)).getStatus()).isEqualTo(503);
        }
        done.set(0);
        MockHttpServletResponse again = ask(done(200));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("still-under-way");
        assertThat(done).hasValue(0);
    }

    @Test
    void whoWaitedForOneThatFailedIsTheFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        FilterChain slow =
                (request, response) -> {
                    begun.countDown();
                    await().until(() -> failing.getCount() == 0);
                    ((HttpServletResponse) response).setStatus(500);
                };
        CompletableFuture<MockHttpServletResponse> first =
                CompletableFuture.supplyAsync(() -> asked(slow));
        begun.await();
        CompletableFuture<MockHttpServletResponse> second =
                CompletableFuture.supplyAsync(() -> asked(done(200)));
        failing.countDown();
        assertThat(first.get().getStatus()).isEqualTo(500);
        assertThat(second.get().getStatus()).isEqualTo(200);
    }

    @Test
    void whatItFailedByIsToldThoughTheKeyCannotBeForgotten() {
        DoneOnceFilter forgetful =
                new DoneOnceFilter(
                        new RepeatedRequests(rows) {
                            @Override
                            void failed(String account, String key) {
                                throw CUT;
                            }
                        },
                        problems);
        assertThatThrownBy(() ->
                        forgetful.doFilter(
                                request("{}"),
                                new MockHttpServletResponse(),
                                failing(new IllegalStateException("a fault"))))
                .hasMessage("a fault");
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefusedInWords() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request(" ".repeat(1024 * 1024 + 1)), answer, done(200));
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).contains("The request is too large");
        assertThat(done).hasValue(0);
        assertThat(ask(done(200)).getStatus()).isEqualTo(200);
    }

    @Test
    void isKeptForADay() throws Exception {
        ask(done(200));
        requests.forgetOld();
        ask(done(200));
        assertThat(done).hasValue(1);
        jdbc.sql(
                        """
                        update repeated_request set begun_at = begun_at - interval '24 hours'
                        where request_key = ?
                        """)
                .param(key)
                .update();
        requests.forgetOld();
        ask(done(200));
        assertThat(done).hasValue(2);
    }

    private FilterChain done(int status) {
        return (request, response) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setHeader("ETag", "\"7\"");
            answer.getOutputStream()
                    .write(
                            "{\"done\": %d}"
                                    .formatted(done.incrementAndGet())
                                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static FilterChain failing(RuntimeException fault) {
        return (request, response) -> {
            throw fault;
        };
    }

    private MockHttpServletResponse asked(FilterChain chain) {
        try {
            return ask(chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(FilterChain chain) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request("{}"), answer, chain);
        return answer;
    }

    private MockHttpServletRequest request(String body) {
        return request("/api/patients", body);
    }

    private MockHttpServletRequest request(String address, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.addHeader("Idempotency-Key", key);
        request.setUserPrincipal(() -> "ada");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
