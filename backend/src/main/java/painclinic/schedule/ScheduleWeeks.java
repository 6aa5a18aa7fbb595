package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.DateRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Kept;
import painclinic.evaluation.measures.WorkingMinutes;
import painclinic.schedule.PublishedSessions.PlaceState;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Schedules week by week, as staff look at them. Empty where there is no clinic yet, or no such
 * practitioner; a week without sessions is a week.
 */
@Service
@Transactional(readOnly = true)
public class ScheduleWeeks {

    private static final int DAYS = 7;
    private static final int MOST_KEPT = 30;

    private final Clinics clinics;
    private final PublishedSessions published;
    private final SessionNames names;
    private final Kept<StateOfWeek, Optional<ScheduleWeek>> kept = new Kept<>(MOST_KEPT);

    ScheduleWeeks(Clinics clinics, PublishedSessions published, SessionNames names) {
        this.clinics = clinics;
        this.published = published;
        this.names = names;
    }

    /**
     * A week of the published schedule as it is when asked for; kept while the clinic stays as it
     * is, because after each change everybody who looks at a week asks for the same one.
     */
    public Optional<ScheduleWeek> published(LocalDate monday) {
        return clinics.state()
                .flatMap(state -> {
                    kept.retain(other -> other.clinic.equals(state));
                    return kept.get(new StateOfWeek(state, monday), () -> read(monday));
                });
    }

    private Optional<ScheduleWeek> read(LocalDate monday) {
        return clinics.current()
                .map(clinic -> {
                    List<Session> sessions = publishedIn(clinic, monday);
                    return week(
                            clinic,
                            monday,
                            sessions,
                            withOutcomes(clinic, monday, names.of(clinic.id(), sessions)));
                });
    }

    /** The same week of sessions that are not published. */
    public Optional<ScheduleWeek> of(List<Session> sessions, LocalDate monday) {
        return clinics.current()
                .map(clinic -> {
                    List<Session> wanted = inWeek(sessions, monday);
                    return week(clinic, monday, wanted, names.of(clinic.id(), wanted));
                });
    }

    /** A practitioner's own week of the published schedule. */
    public Optional<RosterWeek> roster(String practitionerId, LocalDate monday) {
        return clinics.current().flatMap(clinic -> roster(clinic, practitionerId, monday));
    }

    private Optional<RosterWeek> roster(Clinic clinic, String practitionerId, LocalDate monday) {
        List<Session> own =
                published.ofPractitioner(
                        clinic,
                        practitionerId,
                        clinic.time().startOf(monday),
                        clinic.time().startOf(monday.plusDays(DAYS)));
        List<Site> sites = clinics.sites(clinic.id());
        return clinics.practitioners(clinic.id()).stream()
                .filter(practitioner -> practitioner.id().equals(practitionerId))
                .findFirst()
                .map(practitioner ->
                        new RosterWeek(
                                monday,
                                practitioner.name(),
                                WorkingWeek.blocks(practitioner, sites, monday),
                                withOutcomes(clinic, monday, names.of(clinic.id(), own)),
                                published.firstDate(
                                        clinic,
                                        practitionerId,
                                        clinic.time().startOf(monday.plusDays(DAYS)))));
    }

    private List<BookedSession> withOutcomes(
            Clinic clinic, LocalDate monday, List<BookedSession> sessions) {
        Map<String, Map<String, AttendanceOutcome>> outcomes =
                published
                        .states(
                                clinic,
                                clinic.time().startOf(monday),
                                clinic.time().startOf(monday.plusDays(DAYS)))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        PlaceState::session,
                                        Collectors.toMap(PlaceState::course, PlaceState::outcome)));
        return sessions.stream()
                .map(session -> session.with(outcomes.getOrDefault(session.id(), Map.of())))
                .toList();
    }

    private ScheduleWeek week(
            Clinic clinic, LocalDate monday, List<Session> sessions, List<BookedSession> named) {
        List<Site> sites = clinics.sites(clinic.id());
        WorkingMinutes working = new WorkingMinutes(sites);
        List<PractitionerWeek> practitioners =
                clinics.practitioners(clinic.id()).stream()
                        .map(person ->
                                practitionerWeek(
                                        person,
                                        WorkingWeek.blocks(person, sites, monday),
                                        working.of(person, weekOf(monday)),
                                        sessions))
                        .toList();
        return new ScheduleWeek(
                monday, practitioners, WorkingWeek.closedDates(sites, monday), named);
    }

    private static PractitionerWeek practitionerWeek(
            Practitioner person,
            List<DatedBlock> blocks,
            long workingMinutes,
            List<Session> sessions) {
        return new PractitionerWeek(
                person.id(),
                person.name(),
                person.profession(),
                sessions.stream()
                        .filter(session -> session.practitioner().equals(person.id()))
                        .mapToInt(Session::minutes)
                        .sum(),
                Math.toIntExact(workingMinutes),
                blocks);
    }

    private static DateRange weekOf(LocalDate monday) {
        return new DateRange(monday, monday.plusDays(DAYS - 1L));
    }

    private List<Session> publishedIn(Clinic clinic, LocalDate monday) {
        ClinicTime time = clinic.time();
        return published.between(clinic, time.startOf(monday), time.startOf(monday.plusDays(DAYS)));
    }

    private static List<Session> inWeek(List<Session> sessions, LocalDate monday) {
        return sessions.stream()
                .filter(session -> !session.start().toLocalDate().isBefore(monday))
                .filter(session -> session.start().toLocalDate().isBefore(monday.plusDays(DAYS)))
                .sorted(Comparator.comparing(Session::start).thenComparing(Session::id))
                .toList();
    }

    /**
     * @param clinic what the clinic was before the week was read
     */
    private record StateOfWeek(String clinic, LocalDate monday) {}
}
