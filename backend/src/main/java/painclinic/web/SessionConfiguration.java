package painclinic.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How sessions are kept. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    @Primary
    SessionRepository<? extends Session> seldomTouchedSessions(
            JdbcIndexedSessionRepository sessions) {
        return new SeldomTouchedSessions<>(sessions);
    }
}
