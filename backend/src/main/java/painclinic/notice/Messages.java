package painclinic.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicTime;
import painclinic.database.Rows;
import painclinic.patient.PatientDetails.Notices;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was sent and said to people: kept for as long as they are. */
@Component
class Messages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final Rows rows;

    Messages(Rows rows) {
        this.rows = rows;
    }

    void add(Message message) {
        Answer answer = message.answer();
        rows.update(
                """
                insert into message (id, clinic_id, patient_id, course_id, digest, way, state, answer,
                    address, subject, body, changes, fault, made_at, ended_at, by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                message.id(),
                ClinicId.ONLY.value(),
                message.patient(),
                message.course(),
                message.digest(),
                message.way().name(),
                message.state().name(),
                answer == null ? null : answer.name(),
                message.address(),
                message.wording().subject(),
                message.wording().body(),
                JSON.writeValueAsString(message.changes()),
                message.fault(),
                offset(message.madeAt()),
                offset(message.endedAt()),
                message.by());
    }

    /**
     * The message of before once more, where nobody knows what became of it: the last that was sent
     * of the same things, in the same way, to the same address. Its id stays, so that whoever took
     * it, and whose answer was lost, knows it again.
     */
    Optional<Message> again(Message message) {
        return rows
                .list(
                        """
                        update message m set state = 'SENDING', ended_at = null, fault = null,
                            subject = ?, body = ?, changes = ?::jsonb
                        where m.state = 'FAILED' and m.digest = ? and m.way = ? and m.address = ?
                            and m.id = (
                                select id from message
                                where course_id = ? and state <> 'NO_ANSWER' and digest <> ?
                                order by ended_at desc, id desc limit 1)
                        returning *
                        """,
                        (row, n) -> message(row),
                        message.wording().subject(),
                        message.wording().body(),
                        JSON.writeValueAsString(message.changes()),
                        message.digest(),
                        message.way().name(),
                        message.address(),
                        message.course(),
                        Message.REMINDER)
                .stream()
                .findFirst();
    }

    /**
     * Those under way: where nobody is sending, what somebody left who was stopped in the middle.
     */
    List<Message> underWay() {
        return rows.list(
                "select * from message where state = 'SENDING' order by made_at, id",
                (row, n) -> message(row));
    }

    /**
     * What became of a message under way.
     *
     * @return false where somebody else has said so already
     */
    boolean end(UUID id, Message.State state, @Nullable String fault, Instant at) {
        return rows.update(
                        """
                        update message set state = ?, fault = ?, ended_at = ?
                        where id = ? and state = 'SENDING'
                        """,
                        state.name(),
                        fault,
                        offset(at),
                        id)
                == 1;
    }

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getString("digest"),
                Notices.valueOf(row.getString("way")),
                Message.State.valueOf(row.getString("state")),
                null,
                row.getString("address"),
                new Wording(row.getString("subject"), row.getString("body")),
                JSON.readValue(row.getString("changes"), CHANGES),
                null,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                null,
                row.getString("by"));
    }

    boolean isBeingSent(UUID course) {
        return !rows.list(
                        "select 1 from message where course_id = ? and state = 'SENDING'",
                        (row, n) -> 1,
                        course)
                .isEmpty();
    }

    /** What ended in that time, the latest first. */
    List<MessageView> between(Instant from, Instant to, ClinicTime time) {
        return rows.list(
                """
                select m.*, p.given_name || ' ' || p.family_name as name
                from message m join patient p on p.id = m.patient_id
                where m.clinic_id = ? and m.ended_at >= ? and m.ended_at < ?
                order by m.ended_at desc, m.id
                """,
                (row, n) -> view(row, time),
                ClinicId.ONLY.value(),
                offset(from),
                offset(to));
    }

    private static MessageView view(ResultSet row, ClinicTime time) throws SQLException {
        String answer = row.getString("answer");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("name"),
                Notices.valueOf(row.getString("way")),
                Message.State.valueOf(row.getString("state")),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("fault"),
                ended == null ? null : time.local(ended.toInstant()),
                row.getString("by"));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
