package painclinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;

import java.sql.SQLException;

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
        SQLException away = new SQLException("connection refused", "08001");

        assertThat(status(new DataRetrievalFailureException("failed", away))).isEqualTo(500);
        assertThat(status(new DataRetrievalFailureException("failed"))).isEqualTo(500);
    }

    private int status(DataAccessException e) {
        return advice.refusedByTheDatabase(e).getStatusCode().value();
    }
}
