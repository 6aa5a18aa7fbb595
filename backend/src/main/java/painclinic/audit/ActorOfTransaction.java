package painclinic.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells each transaction that may write who acts in it; the settings end with it. */
@Component
class ActorOfTransaction implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(ActorOfTransaction.class);

    private static final String TELL =
            """
            select set_config('painclinic.actor_kind', ?, true),
                set_config('painclinic.actor_account', ?, true),
                set_config('painclinic.actor', ?, true),
                set_config('painclinic.actor_role', ?, true)
            """;

    private final Acting acting;
    private final ObjectProvider<JdbcTemplate> jdbc;

    ActorOfTransaction(Acting acting, ObjectProvider<JdbcTemplate> jdbc) {
        this.acting = acting;
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) {
            acting.current().ifPresent(this::tell);
        }
    }

    /**
     * What fails here fails the whole transaction in the database, so whoever began it learns of it
     * by their own next statement. An exception from here would leave the transaction open.
     */
    private void tell(Actor actor) {
        try {
            switch (actor) {
                case Actor.Person(var account, String name, String role) ->
                        tell("PERSON", account.toString(), name, role);
                case Actor.Job(String name) -> tell("JOB", "", name, "");
            }
        } catch (DataAccessException e) {
            log.debug("A transaction could not be told who acts in it", e);
        }
    }

    private void tell(String kind, String account, String name, String role) {
        jdbc.getObject().queryForList(TELL, kind, account, name, role);
    }
}
