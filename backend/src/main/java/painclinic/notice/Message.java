package painclinic.notice;

import org.jspecify.annotations.Nullable;

import painclinic.patient.PatientDetails.Notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One person told once, or tried to be told.
 *
 * @param id what is sent carries it
 * @param digest the notice's, when the message was made
 * @param address number or address it goes to; null where nobody knows
 * @param changes what it tells
 * @param by who told, or what sent it
 */
record Message(
        UUID id,
        UUID patient,
        UUID course,
        String digest,
        Notices way,
        State state,
        @Nullable Answer answer,
        @Nullable String address,
        Wording wording,
        List<Change> changes,
        @Nullable String fault,
        Instant madeAt,
        @Nullable Instant endedAt,
        String by) {

    /** The digest of what reminds. */
    static final String REMINDER = "reminder";

    Message {
        changes = List.copyOf(changes);
    }

    /** What a person said of a notice: it is over at once. */
    static Message said(
            Notice notice,
            Notices way,
            State state,
            @Nullable Answer answer,
            Wording wording,
            Instant at,
            String by) {
        return of(notice, way, state, answer, wording, at, at, by);
    }

    /** One that is on its way. */
    static Message sending(Notice notice, Notices way, Wording wording, Instant at, String by) {
        return of(notice, way, State.SENDING, null, wording, at, null, by);
    }

    /** One that reminds, and tells nothing new. */
    static Message reminder(
            Recipient recipient, UUID course, Wording wording, Instant at, String by) {
        return new Message(
                UUID.randomUUID(),
                recipient.patient(),
                course,
                REMINDER,
                recipient.way(),
                State.SENDING,
                null,
                recipient.reachedAt(recipient.way()),
                wording,
                List.of(),
                null,
                at,
                null,
                by);
    }

    private static Message of(
            Notice notice,
            Notices way,
            State state,
            @Nullable Answer answer,
            Wording wording,
            Instant madeAt,
            @Nullable Instant endedAt,
            String by) {
        return new Message(
                UUID.randomUUID(),
                notice.recipient().patient(),
                notice.course(),
                notice.digest(),
                way,
                state,
                answer,
                notice.recipient().reachedAt(way),
                wording,
                notice.changes(),
                null,
                madeAt,
                endedAt,
                by);
    }

    enum State {
        SENDING,
        TOLD,
        NO_ANSWER,
        FAILED
    }
}
