package painclinic.bundle;

import painclinic.bundle.writing.JsonOutput;
import painclinic.bundle.writing.SessionContent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes {@code clinic-schedule/1}. Equal schedules give equal bytes, and what is written reads
 * back equal.
 */
public final class ScheduleWriter {

    private ScheduleWriter() {}

    /** Writes the schedule and leaves the stream open. */
    public static void write(ClinicSchedule schedule, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> new SessionContent(json).schedule(schedule));
    }

    /** The schedule as the bytes of a file. */
    public static byte[] toBytes(ClinicSchedule schedule) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(schedule, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written.", e);
        }
    }
}
