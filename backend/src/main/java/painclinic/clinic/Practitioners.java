package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.WorkingBlock;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who treats, and when they work. */
@Component
class Practitioners {

    private final Rows rows;

    Practitioners(Rows rows) {
        this.rows = rows;
    }

    void clear(ClinicId clinic) {
        rows.update("delete from practitioner where clinic_id = ?", clinic.value());
    }

    void record(ClinicId clinic, List<Practitioner> practitioners) {
        rows.write(
                """
                insert into practitioner (clinic_id, id, position, name, profession,
                    registration_body, registration_number, registration_expires_on,
                    skills, gender, max_clinical_minutes_per_day)
                values (?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?)
                """,
                Rows.numbered(
                        practitioners,
                        (i, practitioner) -> practitionerRow(clinic, i, practitioner)));
        rows.write(
                """
                insert into working_block (clinic_id, practitioner_id, position, site_id, day,
                    starts, ends)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                practitioners.stream().flatMap(person -> blockRows(clinic, person)));
        rows.write(
                """
                insert into practitioner_leave (clinic_id, practitioner_id, position, first_day,
                    last_day)
                values (?, ?, ?, ?, ?)
                """,
                practitioners.stream().flatMap(person -> leaveRows(clinic, person)));
        rows.write(
                """
                insert into practitioner_absence (clinic_id, practitioner_id, position, away_from,
                    away_to)
                values (?, ?, ?, ?, ?)
                """,
                practitioners.stream().flatMap(person -> absenceRows(clinic, person)));
    }

    /** Adds leave after what is recorded already. */
    void addLeave(ClinicId clinic, String practitionerId, DateRange leave) {
        rows.update(
                """
                insert into practitioner_leave (clinic_id, practitioner_id, position, first_day,
                    last_day)
                select ?, ?, coalesce(max(position) + 1, 0), ?, ? from practitioner_leave
                where clinic_id = ? and practitioner_id = ?
                """,
                clinic.value(),
                practitionerId,
                leave.from(),
                leave.to(),
                clinic.value(),
                practitionerId);
    }

    /** Adds hours away after those that are recorded already. */
    void addAbsence(ClinicId clinic, String practitionerId, MomentRange away) {
        rows.update(
                """
                insert into practitioner_absence (clinic_id, practitioner_id, position, away_from,
                    away_to)
                select ?, ?, coalesce(max(position) + 1, 0), ?, ? from practitioner_absence
                where clinic_id = ? and practitioner_id = ?
                """,
                clinic.value(),
                practitionerId,
                away.from(),
                away.to(),
                clinic.value(),
                practitionerId);
    }

    List<Practitioner> of(ClinicId clinic) {
        Map<String, List<WorkingBlock>> blocks = blocks(clinic);
        Map<String, List<DateRange>> leave = leave(clinic);
        Map<String, List<MomentRange>> absences = absences(clinic);
        return rows.list(
                "select * from practitioner where clinic_id = ? order by position",
                (row, n) ->
                        new Practitioner(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("profession"),
                                registration(row),
                                Rows.texts(row, "skills"),
                                row.getString("gender"),
                                blocks.getOrDefault(row.getString("id"), List.of()),
                                leave.getOrDefault(row.getString("id"), List.of()),
                                absences.getOrDefault(row.getString("id"), List.of()),
                                row.getObject("max_clinical_minutes_per_day", Integer.class)),
                clinic.value());
    }

    private Map<String, List<WorkingBlock>> blocks(ClinicId clinic) {
        return rows.byParent(
                """
                select practitioner_id as parent, site_id, day, starts, ends from working_block
                where clinic_id = ? order by practitioner_id, position
                """,
                (row, n) ->
                        new WorkingBlock(
                                row.getString("site_id"),
                                DayOfWeek.valueOf(row.getString("day")),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class)),
                clinic.value());
    }

    private Map<String, List<DateRange>> leave(ClinicId clinic) {
        return rows.byParent(
                """
                select practitioner_id as parent, first_day, last_day from practitioner_leave
                where clinic_id = ? order by practitioner_id, position
                """,
                (row, n) ->
                        new DateRange(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                clinic.value());
    }

    private Map<String, List<MomentRange>> absences(ClinicId clinic) {
        return rows.byParent(
                """
                select practitioner_id as parent, away_from, away_to from practitioner_absence
                where clinic_id = ? order by practitioner_id, position
                """,
                (row, n) ->
                        new MomentRange(
                                row.getObject("away_from", LocalDateTime.class),
                                row.getObject("away_to", LocalDateTime.class)),
                clinic.value());
    }

    private static @Nullable Registration registration(ResultSet row) throws SQLException {
        String body = row.getString("registration_body");
        return body == null
                ? null
                : new Registration(
                        body,
                        row.getString("registration_number"),
                        row.getObject("registration_expires_on", LocalDate.class));
    }

    private static @Nullable Object[] practitionerRow(
            ClinicId clinic, int position, Practitioner practitioner) {
        Registration registration = practitioner.registration();
        return Rows.row(
                clinic.value(),
                practitioner.id(),
                position,
                practitioner.name(),
                practitioner.profession(),
                registration == null ? null : registration.body(),
                registration == null ? null : registration.number(),
                registration == null ? null : registration.expiresOn(),
                Rows.array(practitioner.skills()),
                practitioner.gender(),
                practitioner.maxClinicalMinutesPerDay());
    }

    private static Stream<@Nullable Object[]> blockRows(ClinicId clinic, Practitioner person) {
        List<WorkingBlock> blocks = person.workingHours();
        return Rows.numbered(
                blocks,
                (i, item) ->
                        Rows.row(
                                clinic.value(),
                                person.id(),
                                i,
                                item.site(),
                                item.day().name(),
                                item.from(),
                                item.to()));
    }

    private static Stream<@Nullable Object[]> leaveRows(ClinicId clinic, Practitioner person) {
        List<DateRange> leave = person.leave();
        return Rows.numbered(
                leave,
                (i, item) -> Rows.row(clinic.value(), person.id(), i, item.from(), item.to()));
    }

    private static Stream<@Nullable Object[]> absenceRows(ClinicId clinic, Practitioner person) {
        List<MomentRange> absences = person.awayDuring();
        return Rows.numbered(
                absences,
                (i, item) -> Rows.row(clinic.value(), person.id(), i, item.from(), item.to()));
    }
}
