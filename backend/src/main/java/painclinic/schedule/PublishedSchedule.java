package painclinic.schedule;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.course.Courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schedule that people have been told: every session in it is a promise. */
@Component
public class PublishedSchedule {

    private final PromisedSessions promised;
    private final Courses courses;

    PublishedSchedule(PromisedSessions promised, Courses courses) {
        this.promised = promised;
        this.courses = courses;
    }

    /** All promised sessions, past ones included, in the order of the schedule they came from. */
    public List<Session> sessions(Clinic clinic) {
        return promised.of(clinic);
    }

    /** Takes every promise back; only an import that brings them again may do so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(ClinicId clinic) {
        promised.clear(clinic);
    }

    /** Whether one of these sessions has begun by now without having been promised just so. */
    boolean wouldAddBegun(Clinic clinic, List<Session> sessions, Instant now) {
        Set<Session> before = new HashSet<>(promised.of(clinic));
        return sessions.stream()
                .anyMatch(session -> hasBegun(clinic, session, now) && !before.contains(session));
    }

    /**
     * Whether these sessions differ from the promised ones in one that begins at {@code since} or
     * later and has begun by now.
     */
    boolean wouldTouchBegun(Clinic clinic, List<Session> sessions, Instant since, Instant now) {
        Predicate<Session> begunSince =
                session -> hasBegun(clinic, session, now) && !startsBefore(clinic, session, since);
        return !sessions.stream()
                .filter(begunSince)
                .collect(Collectors.toSet())
                .equals(
                        promised.of(clinic).stream()
                                .filter(begunSince)
                                .collect(Collectors.toSet()));
    }

    /** Makes these the promised sessions, past ones included, whatever was promised before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceAll(Clinic clinic, List<Session> sessions) {
        replace(clinic, sessions, Instant.MIN);
    }

    /**
     * Makes these the promised sessions. What has begun by now is kept as it was; what is unchanged
     * is not touched. A promise the database keeps is checked before this returns.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Clinic clinic, List<Session> sessions, Instant now) {
        promised.checkAtTheEnd();
        List<Session> kept = kept(clinic, sessions, now);
        Set<String> keptIds = kept.stream().map(Session::id).collect(Collectors.toSet());
        List<Session> added =
                sessions.stream().filter(session -> !keptIds.contains(session.id())).toList();
        promised.retain(clinic.id(), keptIds);
        courses.openWindows(clinic.id(), firstDates(Stream.concat(kept.stream(), added.stream())));
        promised.add(clinic, added);
        promised.checkNow();
        promised.refreshStatistics();
    }

    private List<Session> kept(Clinic clinic, List<Session> sessions, Instant now) {
        Set<Session> wanted = new HashSet<>(sessions);
        return promised.of(clinic).stream()
                .filter(session -> wanted.contains(session) || hasBegun(clinic, session, now))
                .toList();
    }

    private static boolean hasBegun(Clinic clinic, Session session, Instant now) {
        return !clinic.time().instant(session.start()).isAfter(now);
    }

    private static boolean startsBefore(Clinic clinic, Session session, Instant moment) {
        return clinic.time().instant(session.start()).isBefore(moment);
    }

    private static Map<String, LocalDate> firstDates(Stream<Session> sessions) {
        Map<String, LocalDate> first = new HashMap<>();
        sessions.forEach(session -> {
            LocalDate date = session.start().toLocalDate();
            for (Attendee attendee : session.attendees()) {
                first.merge(attendee.course(), date, (a, b) -> a.isBefore(b) ? a : b);
            }
        });
        return first;
    }
}
