package painclinic.draft;

import org.springframework.stereotype.Component;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.database.Rows;
import painclinic.exchange.VersionedBundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What drafts were made from: the clinic as the planner, or a step by hand, saw it. */
@Component
class DraftBases {

    private final Rows rows;

    DraftBases(Rows rows) {
        this.rows = rows;
    }

    void save(UUID draft, VersionedBundle clinic) {
        rows.update(
                """
                insert into draft_base (draft_id, version, booked, records) values (?, ?, ?, ?)
                on conflict do nothing
                """,
                draft,
                clinic.version(),
                written(clinic.bundle().booked()),
                packed(clinic.bundle().withBooked(List.of())));
    }

    /** The sessions that were published when the draft was made, or came from it since. */
    List<Session> booked(UUID draft, long version) {
        return rows
                .list(
                        "select booked from draft_base where draft_id = ? and version = ?",
                        (row, n) -> ScheduleDocument.read(row.getString("booked")).sessions(),
                        draft,
                        version)
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    void replaceBooked(UUID draft, long version, List<Session> booked) {
        rows.update(
                "update draft_base set booked = ? where draft_id = ? and version = ?",
                written(booked),
                draft,
                version);
    }

    /**
     * The records as they were then, without sessions; empty where they cannot be read any more.
     */
    Optional<ClinicBundle> records(UUID draft, long version) {
        return rows
                .list(
                        "select records from draft_base where draft_id = ? and version = ?",
                        (row, n) -> row.getBytes("records"),
                        draft,
                        version)
                .stream()
                .findFirst()
                .flatMap(DraftBases::unpacked);
    }

    /** A decided draft is not judged any more. */
    void forget(UUID draft) {
        rows.update("delete from draft_base where draft_id = ?", draft);
    }

    private static String written(List<Session> sessions) {
        return ScheduleDocument.write(new ClinicSchedule(sessions, List.of()));
    }

    private static byte[] packed(ClinicBundle records) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(BundleWriter.toBytes(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Optional<ClinicBundle> unpacked(byte[] packed) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return BundleReader.read(unpacking.readAllBytes())
                            instanceof BundleReading.Accepted(ClinicBundle records)
                    ? Optional.of(records)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
