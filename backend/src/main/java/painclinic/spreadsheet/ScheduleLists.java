package painclinic.spreadsheet;

import static painclinic.spreadsheet.ListCells.date;
import static painclinic.spreadsheet.ListCells.day;
import static painclinic.spreadsheet.ListCells.nhsNumber;
import static painclinic.spreadsheet.ListCells.text;
import static painclinic.spreadsheet.ListCells.time;
import static painclinic.spreadsheet.ListCells.words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.BookedPlace;
import painclinic.schedule.BookedSession;
import painclinic.schedule.ScheduleWeek;
import painclinic.schedule.ScheduleWeeks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Appointments and rosters as lists for a spreadsheet, in clinic time. */
@Service
@Transactional(readOnly = true)
class ScheduleLists {

    private static final List<String> APPOINTMENTS =
            List.of(
                    "Date",
                    "Day",
                    "From",
                    "To",
                    "NHS number",
                    "Surname",
                    "Forename",
                    "Treatment",
                    "Practitioner",
                    "Site",
                    "Room",
                    "Outcome",
                    "Reason");

    private static final List<String> ROSTERS =
            List.of(
                    "Date",
                    "Day",
                    "Practitioner",
                    "From",
                    "To",
                    "What",
                    "Site",
                    "Room",
                    "Patients");

    private final Rows rows;
    private final Clinics clinics;
    private final ScheduleWeeks weeks;

    ScheduleLists(Rows rows, Clinics clinics, ScheduleWeeks weeks) {
        this.rows = rows;
        this.clinics = clinics;
        this.weeks = weeks;
    }

    /** Every appointment that was ever published, those that were called off too. */
    byte[] appointments() {
        return SafeCsv.of(
                APPOINTMENTS, clinics.current().map(this::appointments).orElse(List.of()).stream());
    }

    private List<List<String>> appointments(Clinic clinic) {
        return rows.list(
                """
                select every.*, p.nhs_number, p.duplicate_number, p.family_name, p.given_name,
                    t.name as treatment, f.name as practitioner, site.name as site,
                    room.name as room
                from (
                    select a.id, a.course_id, a.patient_id, a.starts_at, a.ends_at, s.lead_id,
                        s.room_id, a.outcome, a.recorded_why as reason
                    from appointment a join session s on s.id = a.session_id
                    union all
                    select id, course_id, patient_id, starts_at, ends_at, lead_id, room_id,
                        outcome, reason
                    from cancelled_appointment) as every
                join course c on c.id = every.course_id
                join treatment t on t.id = c.treatment_id
                join patient p on p.id = every.patient_id
                join practitioner f on f.id = every.lead_id
                join room on room.id = every.room_id
                join site on site.id = room.site_id
                where c.clinic_id = ?
                order by every.starts_at, p.family_name, p.given_name, every.id
                """,
                (row, n) -> appointment(row, clinic.time()),
                clinic.id().value());
    }

    private static List<String> appointment(ResultSet row, ClinicTime time) throws SQLException {
        LocalDateTime from = local(row, "starts_at", time);
        String number = row.getString("nhs_number");
        return List.of(
                date(from.toLocalDate()),
                day(from.toLocalDate()),
                time(from.toLocalTime()),
                time(local(row, "ends_at", time).toLocalTime()),
                nhsNumber(number == null ? row.getString("duplicate_number") : number),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("treatment"),
                row.getString("practitioner"),
                row.getString("site"),
                row.getString("room"),
                outcome(row.getString("outcome")),
                text(row.getString("reason")));
    }

    private static String outcome(String code) {
        return Arrays.stream(AttendanceOutcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .map(outcome -> words(outcome.name()))
                .findFirst()
                .orElse(code);
    }

    private static LocalDateTime local(ResultSet row, String column, ClinicTime time)
            throws SQLException {
        return time.local(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    /** When everybody works and what they do then, so many weeks from a Monday on. */
    byte[] rosters(LocalDate monday, int number) {
        return SafeCsv.of(
                ROSTERS,
                Stream.iterate(monday, week -> week.plusWeeks(1))
                        .limit(number)
                        .flatMap(week -> weeks.published(week).stream())
                        .flatMap(ScheduleLists::roster));
    }

    private static Stream<List<String>> roster(ScheduleWeek week) {
        Stream<Line> working =
                week.practitioners().stream()
                        .flatMap(person ->
                                person.blocks().stream()
                                        .map(block ->
                                                new Line(
                                                        person.name(),
                                                        block.date().atTime(block.from()),
                                                        block.date().atTime(block.to()),
                                                        "Working",
                                                        block.site(),
                                                        "",
                                                        "")));
        return Stream.concat(working, week.sessions().stream().map(ScheduleLists::line))
                .sorted(
                        Comparator.comparing((Line line) -> line.from().toLocalDate())
                                .thenComparing(Line::practitioner)
                                .thenComparing(Line::from)
                                .thenComparing(line -> !line.what().equals("Working")))
                .map(Line::cells);
    }

    private static Line line(BookedSession session) {
        return new Line(
                session.practitionerName(),
                session.start(),
                session.end(),
                session.treatmentName(),
                session.siteName(),
                session.roomName(),
                session.attendees().stream()
                        .map(BookedPlace::patientName)
                        .collect(Collectors.joining("; ")));
    }

    private record Line(
            String practitioner,
            LocalDateTime from,
            LocalDateTime to,
            String what,
            String site,
            String room,
            String patients) {

        List<String> cells() {
            return List.of(
                    date(from.toLocalDate()),
                    day(from.toLocalDate()),
                    practitioner,
                    time(from.toLocalTime()),
                    time(to.toLocalTime()),
                    what,
                    site,
                    room,
                    patients);
        }
    }
}
