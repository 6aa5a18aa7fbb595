package painclinic.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open sessions of an account, on every browser. */
@Component
class OwnSessions {

    private final JdbcClient jdbc;

    OwnSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends all of them; each finds out with its next request. */
    void end(ClinicUser user) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(user.username())
                .update();
    }
}
