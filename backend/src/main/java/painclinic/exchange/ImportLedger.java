package painclinic.exchange;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files that are being looked at before they are taken over. */
@Component
class ImportLedger {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> SEEN = new TypeReference<>() {};

    private final Rows rows;
    private final Clock clock;

    ImportLedger(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A file and what the records said when it was compared with them. */
    record Looked(byte[] file, Map<String, String> seen) {}

    /** Keeps a file that is looked at; one at a time, because it is full of patients. */
    UUID keep(ClinicId clinic, byte[] file, Map<String, String> seen) {
        rows.update(
                "update clinic_import set state = 'DISCARDED', file = null, seen = null,"
                        + " decided_at = ? where clinic_id = ? and state = 'PREVIEW'",
                clock.instant().atOffset(ZoneOffset.UTC),
                clinic.value());
        return rows.list(
                        """
                        insert into clinic_import (clinic_id, state, file, seen, read_at)
                        values (?, 'PREVIEW', ?, ?, ?) returning id
                        """,
                        (row, n) -> row.getObject("id", UUID.class),
                        clinic.value(),
                        file,
                        JSON.writeValueAsString(seen),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .getFirst();
    }

    /** The file that is looked at; empty once it has been decided about. */
    Optional<Looked> find(ClinicId clinic, UUID id) {
        return rows
                .list(
                        """
                        select file, seen from clinic_import
                        where clinic_id = ? and id = ? and state = 'PREVIEW'
                        """,
                        (row, n) ->
                                new Looked(
                                        row.getBytes("file"),
                                        JSON.readValue(row.getString("seen"), SEEN)),
                        clinic.value(),
                        id)
                .stream()
                .findFirst();
    }

    void applied(UUID id) {
        rows.update(
                "update clinic_import set state = 'APPLIED', file = null, seen = null,"
                        + " decided_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
    }

    /** A file that was looked at beside a clinic that is no more. */
    @EventListener
    void forget(ClinicReplaced replaced) {
        rows.update("delete from clinic_import where clinic_id = ?", replaced.clinic().value());
    }
}
