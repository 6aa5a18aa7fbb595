package painclinic.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How sessions are kept: in the database, as Boot does it, and written seldom. */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SessionConfiguration {

    @Bean
    @Primary
    @ConditionalOnBean(JdbcIndexedSessionRepository.class)
    SeldomTouchedSessions<?> seldomTouchedSessions(JdbcIndexedSessionRepository sessions) {
        return new SeldomTouchedSessions<>(sessions);
    }
}
