package painclinic.schedule;

import org.springframework.stereotype.Component;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.DateRange;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.database.Rows;
import painclinic.database.Turn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what files call things into what the schedule's tables refer to, and draws new ids. */
@Component
class ScheduleRecords {

    /** What a name means that nothing has: no row may refer to it. */
    static final UUID NOTHING = new UUID(0, 0);

    private final Rows rows;

    ScheduleRecords(Rows rows) {
        this.rows = rows;
    }

    /** The sessions as they would be stored if all were new, in their order. */
    List<PublishedSession> stored(Clinic clinic, List<Session> sessions) {
        Map<String, UUID> treatments = ids(clinic.id(), "treatment", "code");
        Map<String, UUID> rooms = ids(clinic.id(), "room", "external_id");
        Map<String, UUID> practitioners = ids(clinic.id(), "practitioner", "external_id");
        Map<String, UUID> courses = ids(clinic.id(), "course", "external_id");
        int needed =
                sessions.size()
                        + sessions.stream().mapToInt(session -> session.attendees().size()).sum();
        Iterator<UUID> fresh = draw(needed).iterator();
        return sessions.stream()
                .map(session -> {
                    Instant start = clinic.time().instant(session.start());
                    return new PublishedSession(
                            fresh.next(),
                            session.id(),
                            treatments.getOrDefault(session.treatment(), NOTHING),
                            start,
                            start.plus(Duration.ofMinutes(session.minutes())),
                            rooms.getOrDefault(session.room(), NOTHING),
                            practitioners.getOrDefault(session.practitioner(), NOTHING),
                            session.classId(),
                            session.attendees().stream()
                                    .map(attendee ->
                                            PublishedPlace.booked(
                                                    fresh.next(),
                                                    courses.getOrDefault(
                                                            attendee.course(), NOTHING)))
                                    .toList());
                })
                .toList();
    }

    /** New ids, in the order in which they sort. */
    List<UUID> draw(int number) {
        return rows.list(
                "select uuidv7() as id from generate_series(1, ?)",
                (row, n) -> row.getObject("id", UUID.class),
                number);
    }

    /** The courses' dates, by course; what nothing is called so is left out. */
    Map<UUID, Set<LocalDate>> dates(ClinicId clinic, Map<String, List<LocalDate>> byName) {
        Map<UUID, Set<LocalDate>> dates = new HashMap<>();
        ids(clinic, "course", "external_id")
                .forEach((name, id) ->
                        dates.put(id, Set.copyOf(byName.getOrDefault(name, List.of()))));
        return dates;
    }

    /** When the patients of courses are away, by course. */
    Map<UUID, List<DateRange>> away(ClinicId clinic, List<ClinicChanges.PatientAbsence> absences) {
        Map<String, List<DateRange>> byPatient =
                absences.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ClinicChanges.PatientAbsence::patient,
                                        Collectors.mapping(
                                                ClinicChanges.PatientAbsence::dates,
                                                Collectors.toList())));
        Map<UUID, List<DateRange>> away = new HashMap<>();
        rows.list(
                        """
                        select c.id, p.external_id as patient
                        from course c join patient p on p.id = c.patient_id
                        where c.clinic_id = ? and p.external_id = any (?)
                        """,
                        (row, n) ->
                                Map.entry(
                                        row.getObject("id", UUID.class), row.getString("patient")),
                        clinic.value(),
                        Rows.array(List.copyOf(byPatient.keySet())))
                .forEach(one ->
                        away.put(one.getKey(), byPatient.getOrDefault(one.getValue(), List.of())));
        return away;
    }

    boolean isCourse(UUID course) {
        return names(course).isPresent();
    }

    /** What files call a course and its treatment. */
    Optional<CourseNames> names(UUID course) {
        return rows
                .list(
                        "select patient_id, external_id, treatment from course where id = ?",
                        (row, n) ->
                                new CourseNames(
                                        row.getObject("patient_id", UUID.class),
                                        row.getString("external_id"),
                                        row.getString("treatment")),
                        course)
                .stream()
                .findFirst();
    }

    UUID room(ClinicId clinic, String name) {
        return ids(clinic, "room", "external_id").getOrDefault(name, NOTHING);
    }

    UUID practitioner(ClinicId clinic, String name) {
        return ids(clinic, "practitioner", "external_id").getOrDefault(name, NOTHING);
    }

    /** One turn for each patient, course, session, room or practitioner, whatever the day. */
    List<Turn> turns(UUID... whose) {
        return Stream.of(whose).map(one -> new Turn(one, LocalDate.EPOCH)).toList();
    }

    /** Whose a course is, what files call it, and its treatment. */
    record CourseNames(UUID patient, String name, String treatment) {}

    private Map<String, UUID> ids(ClinicId clinic, String table, String name) {
        Map<String, UUID> ids = new HashMap<>();
        rows.list(
                        "select %s as name, id from %s where clinic_id = ?".formatted(name, table),
                        (row, n) ->
                                Map.entry(row.getString("name"), row.getObject("id", UUID.class)),
                        clinic.value())
                .forEach(one -> ids.put(one.getKey(), one.getValue()));
        return ids;
    }
}
