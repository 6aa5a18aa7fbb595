package painclinic.web;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sessions whose last use is written down at most once a minute: with every request it would be a
 * write, and a wait for the disk, in requests that only read. A session so ends up to a minute
 * early, never late. Within one request a session is read once.
 */
final class SeldomTouchedSessions<S extends Session>
        implements FindByIndexNameSessionRepository<SeldomTouchedSessions.Touched<S>> {

    static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    SeldomTouchedSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Touched<S> createSession() {
        return new Touched<>(sessions.createSession());
    }

    @Override
    public void save(Touched<S> session) {
        sessions.save(session.session());
    }

    @Override
    @SuppressWarnings("unchecked") // what was remembered came from here
    public @Nullable Touched<S> findById(String id) {
        Session read = SessionOfRequest.find(id);
        S found = read == null ? sessions.findById(id) : (S) read;
        SessionOfRequest.remember(found);
        return found == null ? null : new Touched<>(found);
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.remember(null);
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Touched<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, Touched<S>> found = new LinkedHashMap<>();
        sessions.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new Touched<>(session)));
        return found;
    }

    /** A session that forgets to have been used when it was used just before. */
    record Touched<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(session.getLastAccessedTime().plus(BETWEEN_TOUCHES))) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
