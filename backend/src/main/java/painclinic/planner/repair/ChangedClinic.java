package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.ToldCohorts;
import painclinic.bundle.Treatment;
import painclinic.bundle.WorkingBlock;
import painclinic.planner.programme.TeamPlan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A clinic as it is after changes. What a bundle can say is in its records: leave, hours away,
 * closures, absences. What it cannot say, because it holds for one course only, is kept beside it.
 * What has begun before the changes' moment stays right: no record contradicts it.
 */
final class ChangedClinic {

    private final ClinicBundle old;
    private final ClinicChanges changes;
    private final LocalDateTime asOf;
    private final LocalDate today;
    private final Set<String> programmes;
    private final Set<String> severalLead;
    private final List<Session> remaining;
    private final Map<String, Set<LocalDate>> courseDates;
    private final Map<String, List<DateRange>> leave = new TreeMap<>();
    private final Map<String, List<MomentRange>> awayDuring = new TreeMap<>();
    private final Map<String, List<MomentRange>> closures = new TreeMap<>();
    private final Map<String, Set<LocalDate>> closedOn = new TreeMap<>();
    private final Map<String, List<DateRange>> unavailable = new TreeMap<>();

    private ChangedClinic(ClinicBundle old, List<Session> told, ClinicChanges changes) {
        this.old = old;
        this.changes = changes;
        this.asOf = changes.asOf();
        this.today = asOf.toLocalDate();
        this.programmes = ToldCohorts.programmes(old);
        this.severalLead =
                old.treatments().stream()
                        .filter(TeamPlan::isLedBySeveral)
                        .map(Treatment::code)
                        .collect(Collectors.toUnmodifiableSet());
        this.remaining = Told.keep(told, (session, place) -> !isGone(session, place));
        changes.leave().forEach(this::leave);
        changes.absences().forEach(one -> away(one.practitioner(), one.during()));
        changes.sitesClosed().forEach(this::closeSite);
        changes.roomsClosed().forEach(this::closeRoom);
        GivenUpDates givenUp = new GivenUpDates(old.courses(), remaining);
        changes.patientsAway().forEach(one -> patientAway(one, givenUp));
        giveUp(told, givenUp);
        this.courseDates = givenUp.ofCourses();
    }

    static ChangedClinic of(ClinicBundle bundle, List<Session> told, ClinicChanges changes) {
        return new ChangedClinic(bundle, told, changes);
    }

    /** What people were told, without the places that are given up by the changes themselves. */
    List<Session> remaining() {
        return remaining;
    }

    /** Dates on which a course is not placed, though its patient's records say they could come. */
    Map<String, Set<LocalDate>> courseDates() {
        return courseDates;
    }

    boolean hasBegun(Session session) {
        return session.start().isBefore(asOf);
    }

    boolean isGone(Session session, Attendee place) {
        PlaceInSession one = new PlaceInSession(session.id(), place.course());
        if (hasBegun(session)) {
            return !isOfCohort(session) && changes.notAttended().contains(one);
        }
        return changes.cancelled().contains(one)
                || changes.cancelledDates().stream()
                        .anyMatch(dates ->
                                dates.course().equals(place.course())
                                        && dates.dates().contains(session.start().toLocalDate()));
    }

    /** Whether all its people are in it together; whoever missed one had it all the same. */
    boolean isOfCohort(Session session) {
        return programmes.contains(session.treatment());
    }

    /** Whether it is no cohort's and has, or has to have, more than one leader. */
    boolean isLedBySeveral(Session session) {
        return !isOfCohort(session)
                && (!session.coLeaders().isEmpty() || severalLead.contains(session.treatment()));
    }

    /** The clinic's records after the changes, with these booked sessions. */
    ClinicBundle bundle(List<Session> booked) {
        return old.withSites(old.sites().stream().map(this::changed).toList())
                .withRooms(old.rooms().stream().map(this::changed).toList())
                .withPractitioners(old.practitioners().stream().map(this::changed).toList())
                .withPatients(old.patients().stream().map(this::changed).toList())
                .withBooked(booked);
    }

    private Site changed(Site site) {
        return site.withClosedOn(
                union(site.closedOn(), closedOn.getOrDefault(site.id(), Set.of())));
    }

    private Room changed(Room room) {
        return room.withClosedDuring(
                union(room.closedDuring(), closures.getOrDefault(room.id(), List.of())));
    }

    private Practitioner changed(Practitioner one) {
        return one.withLeave(union(one.leave(), leave.getOrDefault(one.id(), List.of())))
                .withAwayDuring(
                        union(one.awayDuring(), awayDuring.getOrDefault(one.id(), List.of())));
    }

    private Patient changed(Patient one) {
        return one.withUnavailable(
                union(one.unavailable(), unavailable.getOrDefault(one.id(), List.of())));
    }

    private static <T> List<T> union(List<T> first, Collection<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        Set<T> all = new LinkedHashSet<>(first);
        second.forEach(all::add);
        return List.copyOf(all);
    }

    private void leave(Leave one) {
        if (one.dates().contains(today)) {
            away(
                    one.practitioner(),
                    new MomentRange(today.atStartOfDay(), today.plusDays(1).atStartOfDay()));
        }
        ahead(one.dates()).ifPresent(dates -> put(leave, one.practitioner(), dates));
    }

    /** The dates after today. */
    private Optional<DateRange> ahead(DateRange dates) {
        LocalDate from = dates.from().isAfter(today) ? dates.from() : today.plusDays(1);
        return from.isAfter(dates.to())
                ? Optional.empty()
                : Optional.of(new DateRange(from, dates.to()));
    }

    /** Away from now on, or from when the session is over that they are in. */
    private void away(String practitioner, MomentRange during) {
        LocalDateTime from = later(during.from(), asOf);
        for (Session session : remaining) {
            if (hasBegun(session) && session.leaders().contains(practitioner)) {
                from = later(from, session.end());
            }
        }
        if (from.isBefore(during.to())) {
            awayBetween(practitioner, from, during.to());
        }
    }

    /** The dates between the first and the last are whole; each of those two may be. */
    private void awayBetween(String practitioner, LocalDateTime from, LocalDateTime to) {
        LocalDate first = from.toLocalDate();
        LocalDate last = to.minusNanos(1).toLocalDate();
        MomentRange morning = new MomentRange(from, earlier(to, midnightAfter(first)));
        MomentRange evening = new MomentRange(later(from, last.atStartOfDay()), to);
        LocalDate leaveFrom = first;
        LocalDate leaveTo = last;
        if (!isWholeDay(practitioner, first, morning)) {
            put(awayDuring, practitioner, morning);
            leaveFrom = first.plusDays(1);
        }
        if (!last.equals(first) && !isWholeDay(practitioner, last, evening)) {
            put(awayDuring, practitioner, evening);
            leaveTo = last.minusDays(1);
        }
        if (!leaveFrom.isAfter(leaveTo)) {
            put(leave, practitioner, new DateRange(leaveFrom, leaveTo));
        }
    }

    private static LocalDateTime midnightAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay();
    }

    /** Whether nothing of the day is left to the practitioner, so that it can be called leave. */
    private boolean isWholeDay(String practitioner, LocalDate date, MomentRange part) {
        boolean works =
                old.practitioners().stream()
                        .filter(one -> one.id().equals(practitioner))
                        .flatMap(one -> one.workingHours().stream())
                        .filter(block -> block.isOn(date))
                        .anyMatch(block -> !isCovered(block, date, part));
        return !works
                && remaining.stream()
                        .filter(session -> session.leaders().contains(practitioner))
                        .filter(session -> session.start().toLocalDate().equals(date))
                        .allMatch(session ->
                                !hasBegun(session)
                                        && part.overlaps(session.start(), session.end()));
    }

    private boolean isCovered(WorkingBlock block, LocalDate date, MomentRange part) {
        LocalDateTime from = later(date.atTime(block.from()), asOf);
        LocalDateTime to = date.atTime(block.to());
        return !from.isBefore(to) || !from.isBefore(part.from()) && !to.isAfter(part.to());
    }

    private void closeSite(SiteClosure one) {
        if (one.date().isBefore(today)) {
            return;
        }
        Set<String> rooms =
                old.rooms().stream()
                        .filter(room -> room.site().equals(one.site()))
                        .map(Room::id)
                        .collect(Collectors.toUnmodifiableSet());
        boolean begun =
                remaining.stream()
                        .anyMatch(session ->
                                hasBegun(session)
                                        && session.start().toLocalDate().equals(one.date())
                                        && rooms.contains(session.room()));
        if (!begun) {
            closedOn.computeIfAbsent(one.site(), _ -> new TreeSet<>()).add(one.date());
            return;
        }
        MomentRange day =
                new MomentRange(one.date().atStartOfDay(), one.date().plusDays(1).atStartOfDay());
        old.rooms().stream()
                .map(Room::id)
                .filter(rooms::contains)
                .forEach(room -> closeRoom(new RoomClosure(room, day)));
    }

    /** A room is closed from now on, or from when the session in it is over. */
    private void closeRoom(RoomClosure one) {
        LocalDateTime from = later(one.during().from(), asOf);
        for (Session session : remaining) {
            if (hasBegun(session) && session.room().equals(one.room())) {
                from = later(from, session.end());
            }
        }
        if (from.isBefore(one.during().to())) {
            put(closures, one.room(), new MomentRange(from, one.during().to()));
        }
    }

    /** Who has come today already is not away today, but comes to nothing more. */
    private void patientAway(PatientAbsence one, GivenUpDates givenUp) {
        ahead(one.dates()).ifPresent(dates -> put(unavailable, one.patient(), dates));
        if (!one.dates().contains(today)) {
            return;
        }
        Set<String> courses = coursesOf(one.patient());
        Predicate<Session> cameToday =
                session ->
                        hasBegun(session)
                                && session.start().toLocalDate().equals(today)
                                && session.attendees().stream()
                                        .anyMatch(place -> courses.contains(place.course()));
        if (remaining.stream().anyMatch(cameToday)) {
            courses.forEach(course -> givenUp.givesUp(course, today));
        } else {
            put(unavailable, one.patient(), new DateRange(today, today));
        }
    }

    private Set<String> coursesOf(String patient) {
        return old.courses().stream()
                .filter(course -> course.patient().equals(patient))
                .map(course -> course.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A place that was given up is not offered again. */
    private void giveUp(List<Session> told, GivenUpDates givenUp) {
        for (Session session : told) {
            for (Attendee place : session.attendees()) {
                if (!hasBegun(session) && isGone(session, place)) {
                    givenUp.givesBack(place.course(), session.start().toLocalDate());
                }
            }
        }
        for (CourseDates one : changes.cancelledDates()) {
            LocalDate last = earlier(one.dates().to(), old.planning().to());
            for (LocalDate date = later(one.dates().from(), today);
                    !date.isAfter(last);
                    date = date.plusDays(1)) {
                givenUp.givesUp(one.course(), date);
            }
        }
        givenUp.ofPatients(knownAway())
                .forEach((patient, ranges) ->
                        ranges.forEach(range -> put(unavailable, patient, range)));
    }

    private Map<String, List<DateRange>> knownAway() {
        return old.patients().stream()
                .collect(
                        Collectors.toMap(
                                Patient::id,
                                one ->
                                        union(
                                                one.unavailable(),
                                                unavailable.getOrDefault(one.id(), List.of()))));
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
