package painclinic.note;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.access.ClinicUser;
import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Lines to the desk. Each stays until somebody says that it is dealt with. */
@Service
public class DeskNotes {

    /** As many as anybody means; more are sent by a program. */
    static final int MOST_OPEN = 20;

    private final Rows rows;
    private final Clinics clinics;
    private final Clock clock;

    DeskNotes(Rows rows, Clinics clinics, Clock clock) {
        this.rows = rows;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * Writes to the desk as a patient.
     *
     * @param about when the appointment is that it is about; null where it is about none
     * @return whether it was taken; not, while too many of theirs wait, or for who is nobody here
     */
    @Transactional
    public boolean fromPatient(ClinicUser author, String said, @Nullable LocalDateTime about) {
        return write(author, author.patientId(), null, said, about);
    }

    /**
     * Writes to the desk as a therapist.
     *
     * @return as of a patient
     */
    @Transactional
    public boolean fromTherapist(ClinicUser author, String said) {
        return write(author, null, author.practitionerId(), said, null);
    }

    private boolean write(
            ClinicUser author,
            @Nullable UUID patient,
            @Nullable UUID practitioner,
            String said,
            @Nullable LocalDateTime about) {
        UUID person = patient == null ? practitioner : patient;
        ClinicTime time = clinics.current().orElseThrow().time();
        if (person == null) {
            return false;
        }
        return rows.update(
                        """
                        insert into desk_note (clinic_id, written_at, written_by, patient_id,
                            practitioner_id, said, about)
                        select ?, ?, ?, ?, ?, ?, ? where (
                            select count(*) from desk_note where done_at is null
                                and coalesce(patient_id, practitioner_id) = ?) < ?
                        """,
                        ClinicId.ONLY.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        author.displayName(),
                        patient,
                        practitioner,
                        said.strip(),
                        about == null ? null : time.instant(about).atOffset(ZoneOffset.UTC),
                        person,
                        MOST_OPEN)
                == 1;
    }

    /** Those nobody has dealt with, the oldest first. */
    @Transactional(readOnly = true)
    List<DeskNote> open() {
        return clinics.current()
                .map(clinic ->
                        rows.list(
                                """
                                select n.*, coalesce(p.given_name || ' ' || p.family_name, t.name)
                                    as name
                                from desk_note n left join patient p on p.id = n.patient_id
                                left join practitioner t on t.id = n.practitioner_id
                                where n.clinic_id = ? and n.done_at is null
                                order by n.written_at, n.id
                                """,
                                (row, n) -> note(row, clinic.time()),
                                clinic.id().value()))
                .orElse(List.of());
    }

    /** Somebody has dealt with it; whoever says so again changes nothing. */
    @Transactional
    void deal(UUID note, String by) {
        rows.update(
                "update desk_note set done_at = ?, done_by = ? where id = ? and done_at is null",
                clock.instant().atOffset(ZoneOffset.UTC),
                by,
                note);
    }

    private static DeskNote note(ResultSet row, ClinicTime time) throws SQLException {
        OffsetDateTime about = row.getObject("about", OffsetDateTime.class);
        return new DeskNote(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("patient_id", UUID.class),
                time.local(row.getObject("written_at", OffsetDateTime.class).toInstant()),
                row.getString("said"),
                about == null ? null : time.local(about.toInstant()));
    }
}
