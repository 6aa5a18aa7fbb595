package painclinic.spreadsheet;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import painclinic.web.LimitedUpload;
import painclinic.web.Problem;

import java.io.IOException;
import java.util.List;

/** What all uploads of tables have in common. */
final class TableUploads {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private TableUploads() {}

    static byte[] bytes(HttpServletRequest request) throws IOException {
        return new LimitedUpload(request.getInputStream(), MOST_BYTES).readAllBytes();
    }

    /** The codes of a request's columns; null where it leaves them to the headings. */
    static @Nullable List<String> codes(@Nullable String columns) {
        return columns == null ? null : List.of(columns.split(",", -1));
    }

    static RuntimeException noClinic() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-clinic",
                        "There is no clinic yet",
                        "Set the clinic up first.")
                .refusal();
    }

    static RuntimeException changedSince() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "table-changed",
                        "Look at the file again",
                        "The clinic's records have changed since you looked. Nothing was imported.")
                .refusal();
    }

    static RuntimeException unreadable(String message) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "table-unreadable",
                        "The file cannot be read",
                        message)
                .refusal();
    }
}
