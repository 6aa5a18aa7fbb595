package painclinic.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientDetails.Notices;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** People told by people: on the telephone, by a letter that was posted, or face to face. */
@Service
class Telling {

    private final OpenNotices open;
    private final Messages messages;
    private final ToldAppointments told;
    private final Clinics clinics;
    private final Clock clock;

    Telling(
            OpenNotices open,
            Messages messages,
            ToldAppointments told,
            Clinics clinics,
            Clock clock) {
        this.open = open;
        this.messages = messages;
        this.told = told;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * Records that somebody was told.
     *
     * @param seen the notice's digest when it was read out, so that nobody counts as told of what
     *     changed meanwhile
     * @param answer what they said to it; null where they said nothing
     */
    @Transactional
    public TellOutcome told(UUID id, String seen, Notices way, @Nullable Answer answer, String by) {
        told.lockCourseOf(id);
        Optional<Notice> found = open.find(id, clock.instant());
        if (found.isEmpty()) {
            return new TellOutcome.NothingToTell();
        }
        Notice notice = found.get();
        if (!notice.digest().equals(seen)) {
            return new TellOutcome.ChangedMeanwhile();
        }
        if (messages.isBeingSent(notice.course())) {
            return new TellOutcome.BeingSent();
        }
        messages.add(said(notice, way, Message.State.TOLD, answer, by));
        told.are(notice.course(), notice.changes());
        return new TellOutcome.Done();
    }

    /** Records that somebody was called and did not answer. */
    @Transactional
    public TellOutcome noAnswer(UUID id, String by) {
        Optional<Notice> found = open.find(id, clock.instant());
        found.ifPresent(notice ->
                messages.add(said(notice, Notices.TELEPHONE, Message.State.NO_ANSWER, null, by)));
        return found.isPresent() ? new TellOutcome.Done() : new TellOutcome.NothingToTell();
    }

    private Message said(
            Notice notice, Notices way, Message.State state, @Nullable Answer answer, String by) {
        Clinic clinic = clinics.current().orElseThrow();
        return Message.said(
                notice,
                way,
                state,
                answer,
                Wording.of(way, clinic, notice.recipient(), notice.changes()),
                clock.instant(),
                by);
    }
}
