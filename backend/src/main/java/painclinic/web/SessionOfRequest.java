package painclinic.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Remembers the session that a request has read, until the request ends: Spring Session would read
 * it from the database once more only to learn its id.
 */
@Component
@Order(SessionOfRequest.ORDER)
class SessionOfRequest extends OncePerRequestFilter {

    static final int ORDER = SessionRepositoryFilter.DEFAULT_ORDER - 1;

    private static final ThreadLocal<Slot> SLOT = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SLOT.set(new Slot());
        try {
            chain.doFilter(request, response);
        } finally {
            SLOT.remove();
        }
    }

    /** Outside a request nothing is remembered. */
    static void remember(@Nullable Session session) {
        @Nullable Slot slot = SLOT.get();
        if (slot != null) {
            slot.session = session;
        }
    }

    /** The session that this request read last, where it has that id and has not ended since. */
    static @Nullable Session find(String id) {
        @Nullable Slot slot = SLOT.get();
        Session session = slot == null ? null : slot.session;
        return session == null || !session.getId().equals(id) ? null : session;
    }

    private static final class Slot {

        private @Nullable Session session;
    }
}
