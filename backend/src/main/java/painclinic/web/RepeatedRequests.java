package painclinic.web;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Requests that are to be done once, with what they were answered. They are kept for a day, and an
 * hour more at most; none stays when another clinic is begun.
 */
@Component
class RepeatedRequests {

    private final Rows rows;

    RepeatedRequests(Rows rows) {
        this.rows = rows;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        rows.update(
                "delete from repeated_request where begun_at < clock_timestamp() - interval '1"
                        + " day'");
    }

    /** Whether the request is the first of that key; if so, it is under way from now on. */
    boolean begin(String account, String key, byte[] hash) {
        return !rows.list(
                        """
                        insert into repeated_request (account, request_key, request_hash)
                        values (?, ?, ?) on conflict do nothing returning request_key
                        """,
                        (row, n) -> "begun",
                        account,
                        key,
                        hash)
                .isEmpty();
    }

    /** What is known of the first request of that key; empty where it has failed meanwhile. */
    Optional<First> first(String account, String key) {
        return rows
                .list(
                        """
                        select request_hash, status, content_type, etag, answer
                        from repeated_request where account = ? and request_key = ?
                        """,
                        (row, n) -> {
                            byte[] answer = row.getBytes("answer");
                            return new First(
                                    row.getBytes("request_hash"),
                                    answer == null
                                            ? null
                                            : new Given(
                                                    row.getInt("status"),
                                                    row.getString("content_type"),
                                                    row.getString("etag"),
                                                    answer));
                        },
                        account,
                        key)
                .stream()
                .findFirst();
    }

    void answered(String account, String key, Given given) {
        rows.update(
                """
                update repeated_request set status = ?, content_type = ?, etag = ?, answer = ?
                where account = ? and request_key = ?
                """,
                given.status(),
                given.contentType(),
                given.etag(),
                given.body(),
                account,
                key);
    }

    /** Nothing was done: the next request of that key is the first. */
    void failed(String account, String key) {
        rows.update(
                "delete from repeated_request where account = ? and request_key = ?", account, key);
    }

    /**
     * @param given null while it is under way, or where nobody knows whether it was done
     */
    record First(byte[] hash, @Nullable Given given) {}

    record Given(int status, @Nullable String contentType, @Nullable String etag, byte[] body) {}
}
