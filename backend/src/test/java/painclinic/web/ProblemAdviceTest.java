package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void aValueThatNoRecordCanHoldIsTheRequestsFault() {
        SQLException nulCharacter = new SQLException("invalid byte sequence", "22021");

        assertThat(status(new DataIntegrityViolationException("refused", nulCharacter)))
                .isEqualTo(400);
    }

    @Test
    void whatElseTheDatabaseSaysIsOurs() {
        SQLException undefined = new SQLException("no such column", "42703");

        assertThat(status(new DataRetrievalFailureException("failed", undefined))).isEqualTo(500);
        assertThat(status(new DataRetrievalFailureException("failed"))).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "57014", "53300"})
    void aDatabaseThatIsAwaySaysWhenToComeAgain(String state) {
        SQLException away = new SQLException("connection refused", state);
        ResponseEntity<Object> answer = answer("GET", new DataRetrievalFailureException("x", away));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(words(answer)).endsWith("Try again in a few seconds.");
    }

    /**
     * A transaction that cannot even be rolled back says so with the pool's words, and no state.
     */
    @Test
    void aConnectionThatWasLostOnTheWayIsAnOutage() {
        SQLException lost = new SQLException("Connection is closed");

        assertThat(answer("GET", new TransactionSystemException("rollback", lost)).getStatusCode())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The answer of a commit may be what was lost. */
    @Test
    void aChangeThatWasCutOffMayHaveBeenMade() {
        SQLException cut = new SQLTransientConnectionException("no connection in time");

        assertThat(words(answer("POST", new TransactionSystemException("commit", cut))))
                .contains("not known");
    }

    private static String words(ResponseEntity<Object> answer) {
        ProblemDetail detail = (ProblemDetail) requireNonNull(answer.getBody());
        return requireNonNull(detail.getDetail());
    }

    private int status(DataAccessException e) {
        return advice.refusedByTheDatabase(e, new MockHttpServletRequest()).getStatusCode().value();
    }

    private ResponseEntity<Object> answer(String method, RuntimeException e) {
        return advice.unexpected(e, new MockHttpServletRequest(method, "/api/try"));
    }
}
