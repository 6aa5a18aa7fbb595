package painclinic.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why something is done, where an act has a reason. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reason {

    private final JdbcTemplate jdbc;

    Reason(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written in this transaction from now on is written for this reason. */
    public void is(@Nullable String why) {
        jdbc.queryForList("select set_config('painclinic.why', ?, true)", why == null ? "" : why);
    }
}
