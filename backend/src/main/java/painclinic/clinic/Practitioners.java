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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who treats, and when they work. */
@Component
public class Practitioners {

    static final String TABLE = "practitioner";

    private static final Recognition.Rule<Practitioner> RULE =
            new Recognition.Rule<>(
                    Practitioner::id,
                    Practitioners::registered,
                    (before, after) -> before.name().equals(after.name()));

    private final Rows rows;
    private final StoredRecords records;

    Practitioners(Rows rows, StoredRecords records) {
        this.rows = rows;
        this.records = records;
    }

    /** Writes people over those of the same name in files, or besides; their sites are recorded. */
    void write(ClinicId clinic, List<Practitioner> practitioners) {
        rows.write(
                """
                insert into practitioner (clinic_id, external_id, position, name, profession,
                    registration_body, registration_number, registration_expires_on,
                    skills, gender, max_clinical_minutes_per_day)
                values (?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?)
                on conflict (clinic_id, external_id) do update set name = excluded.name,
                    profession = excluded.profession,
                    registration_body = excluded.registration_body,
                    registration_number = excluded.registration_number,
                    registration_expires_on = excluded.registration_expires_on,
                    skills = excluded.skills, gender = excluded.gender,
                    max_clinical_minutes_per_day = excluded.max_clinical_minutes_per_day,
                    retired_on = null, version = practitioner.version + 1
                """,
                Rows.numbered(
                        practitioners,
                        (i, practitioner) -> practitionerRow(clinic, i, practitioner)));
        writeParts(clinic, practitioners);
    }

    private void writeParts(ClinicId clinic, List<Practitioner> practitioners) {
        Map<String, UUID> ids = records.ids(TABLE, clinic);
        Map<String, UUID> sites = records.ids(Sites.TABLE, clinic);
        rows.clearParts(
                practitioners.stream().map(person -> ids.get(person.id())).toList(),
                "delete from working_block where practitioner_id = any (?::uuid[])",
                "delete from practitioner_leave where practitioner_id = any (?::uuid[])",
                "delete from practitioner_absence where practitioner_id = any (?::uuid[])");
        rows.write(
                """
                insert into working_block (practitioner_id, position, site_id, day, starts, ends,
                    holds_from, holds_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                practitioners.stream()
                        .flatMap(person -> blockRows(ids.get(person.id()), person, sites)));
        rows.write(
                """
                insert into practitioner_leave (practitioner_id, position, first_day, last_day)
                values (?, ?, ?, ?)
                """,
                practitioners.stream().flatMap(person -> leaveRows(ids.get(person.id()), person)));
        rows.write(
                """
                insert into practitioner_absence (practitioner_id, position, away_from, away_to)
                values (?, ?, ?, ?)
                """,
                practitioners.stream()
                        .flatMap(person -> absenceRows(ids.get(person.id()), person)));
    }

    /** Adds leave after what is recorded already. */
    void addLeave(ClinicId clinic, String practitionerId, DateRange leave) {
        add(
                clinic,
                practitionerId,
                """
                insert into practitioner_leave (practitioner_id, position, first_day, last_day)
                select ?, coalesce(max(position) + 1, 0), ?, ? from practitioner_leave
                where practitioner_id = ?
                """,
                leave.from(),
                leave.to());
    }

    /** Adds hours away after those that are recorded already. */
    void addAbsence(ClinicId clinic, String practitionerId, MomentRange away) {
        add(
                clinic,
                practitionerId,
                """
                insert into practitioner_absence (practitioner_id, position, away_from, away_to)
                select ?, coalesce(max(position) + 1, 0), ?, ? from practitioner_absence
                where practitioner_id = ?
                """,
                away.from(),
                away.to());
    }

    private void add(
            ClinicId clinic, String practitionerId, String statement, Object from, Object to) {
        UUID id = records.id(TABLE, clinic, practitionerId);
        rows.update(statement, id, from, to, id);
        rows.update("update practitioner set version = version + 1 where id = ?", id);
    }

    /**
     * Lets files call people otherwise whom they recognise by their registration, and takes the
     * name from whoever had it and is somebody else. Somebody without a registration is who has the
     * same name in the file and among people.
     */
    void recognise(ClinicId clinic, List<Practitioner> practitioners) {
        records.rename(TABLE, Recognition.renamed(known(clinic), practitioners, RULE));
    }

    /** What the file calls people otherwise, by what they are called now. */
    Map<String, String> renamed(ClinicId clinic, List<Practitioner> file) {
        return Recognition.names(known(clinic), file, RULE);
    }

    private List<Known<Practitioner>> known(ClinicId clinic) {
        return rows.list(
                "select * from practitioner where clinic_id = ? order by position, id",
                (row, n) ->
                        new Known<>(
                                row.getObject("id", UUID.class),
                                row.getString("external_id"),
                                practitioner(row, List.of(), List.of(), List.of())),
                clinic.value());
    }

    /** What files call somebody; empty for one who has left or never was here. */
    public Optional<String> present(UUID id) {
        return rows
                .list(
                        "select external_id from practitioner where id = ? and retired_on is null",
                        (row, n) -> row.getString("external_id"),
                        id)
                .stream()
                .findFirst();
    }

    /** Whom files call so; null where there is nobody. */
    public @Nullable UUID id(ClinicId clinic, String externalId) {
        return records.id(TABLE, clinic, externalId);
    }

    /** Who is here with this registration; null where nobody is. */
    @Nullable UUID registered(ClinicId clinic, Registration registration) {
        return rows
                .list(
                        """
                        select id from practitioner
                        where clinic_id = ? and registration_body = ? and registration_number = ?
                            and retired_on is null
                        """,
                        (row, n) -> row.getObject("id", UUID.class),
                        clinic.value(),
                        registration.body(),
                        registration.number())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String registered(Practitioner person) {
        Registration registration = person.registration();
        return registration == null ? null : registration.body() + " " + registration.number();
    }

    List<Practitioner> of(ClinicId clinic) {
        return of(clinic, List.of());
    }

    /** Those in use, and of the others those named, who have no hours any more. */
    List<Practitioner> of(ClinicId clinic, List<String> also) {
        Map<String, List<WorkingBlock>> blocks = blocks(clinic);
        Map<String, List<DateRange>> leave = leave(clinic);
        Map<String, List<MomentRange>> absences = absences(clinic);
        return rows.list(
                """
                select * from practitioner
                where clinic_id = ? and (retired_on is null or external_id = any (?))
                order by position, id
                """,
                (row, n) -> {
                    String id = row.getString("external_id");
                    boolean isInUse = row.getObject("retired_on") == null;
                    return practitioner(
                            row,
                            isInUse ? blocks.getOrDefault(id, List.of()) : List.of(),
                            leave.getOrDefault(id, List.of()),
                            absences.getOrDefault(id, List.of()));
                },
                clinic.value(),
                Rows.array(also));
    }

    private static Practitioner practitioner(
            ResultSet row,
            List<WorkingBlock> blocks,
            List<DateRange> leave,
            List<MomentRange> absences)
            throws SQLException {
        return new Practitioner(
                row.getString("external_id"),
                row.getString("name"),
                row.getString("profession"),
                registration(row),
                Rows.texts(row, "skills"),
                row.getString("gender"),
                blocks,
                leave,
                absences,
                row.getObject("max_clinical_minutes_per_day", Integer.class));
    }

    private Map<String, List<WorkingBlock>> blocks(ClinicId clinic) {
        return rows.byParent(
                """
                select p.external_id as parent, site.external_id as site, day, starts, ends,
                    holds_from, holds_to
                from working_block b join practitioner p on p.id = b.practitioner_id
                join site on site.id = b.site_id
                where p.clinic_id = ? order by b.practitioner_id, b.position
                """,
                (row, n) ->
                        new WorkingBlock(
                                row.getString("site"),
                                DayOfWeek.valueOf(row.getString("day")),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class),
                                row.getObject("holds_from", LocalDate.class),
                                row.getObject("holds_to", LocalDate.class)),
                clinic.value());
    }

    private Map<String, List<DateRange>> leave(ClinicId clinic) {
        return rows.byParent(
                """
                select p.external_id as parent, first_day, last_day
                from practitioner_leave l join practitioner p on p.id = l.practitioner_id
                where p.clinic_id = ? order by l.practitioner_id, l.position
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
                select p.external_id as parent, away_from, away_to
                from practitioner_absence a join practitioner p on p.id = a.practitioner_id
                where p.clinic_id = ? order by a.practitioner_id, a.position
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

    private static Stream<@Nullable Object[]> blockRows(
            @Nullable UUID id, Practitioner person, Map<String, UUID> sites) {
        return Rows.numbered(
                person.workingHours(),
                (i, item) ->
                        Rows.row(
                                id,
                                i,
                                sites.get(item.site()),
                                item.day().name(),
                                item.from(),
                                item.to(),
                                item.holdsFrom(),
                                item.holdsTo()));
    }

    private static Stream<@Nullable Object[]> leaveRows(@Nullable UUID id, Practitioner person) {
        return Rows.numbered(person.leave(), (i, item) -> Rows.row(id, i, item.from(), item.to()));
    }

    private static Stream<@Nullable Object[]> absenceRows(@Nullable UUID id, Practitioner person) {
        return Rows.numbered(
                person.awayDuring(), (i, item) -> Rows.row(id, i, item.from(), item.to()));
    }
}
