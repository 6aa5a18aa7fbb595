package painclinic.notice;

import org.jspecify.annotations.Nullable;

import painclinic.patient.PatientDetails.Notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A person who has to be told what changed in one of their courses.
 *
 * @param digest stands for all it has to tell; another when something else is to be told
 * @param changes what is still to come of it, by time
 * @param tries how often it failed to be sent
 * @param isRefused whether it will not be taken, however often it is tried
 * @param lastFault why it failed last; null where it did not
 * @param calls how often nobody answered
 * @param lastCall when nobody answered last; null where nobody called
 */
record Notice(
        UUID id,
        String digest,
        UUID course,
        String treatment,
        Recipient recipient,
        Instant openedAt,
        int tries,
        boolean isRefused,
        @Nullable String lastFault,
        int calls,
        @Nullable Instant lastCall,
        List<Change> changes) {

    /** A letter that is posted later than this may come too late. */
    static final Duration POST_TAKES = Duration.ofDays(4);

    /** The most urgent first: whose change comes soonest. */
    static final Comparator<Notice> BY_URGENCY =
            Comparator.comparing(Notice::soonest)
                    .thenComparing(notice -> notice.recipient().name())
                    .thenComparing(Notice::id);

    Notice {
        changes = List.copyOf(changes);
    }

    Instant soonest() {
        return changes.stream().map(Change::soonest).min(Instant::compareTo).orElseThrow();
    }

    /** What has to be done about it. */
    Step step(Instant now) {
        return switch (recipient.way()) {
            case TELEPHONE -> Step.CALL;
            case LETTER ->
                    isTooSoonForPost(now) && recipient.isUsable(Notices.TELEPHONE)
                            ? Step.CALL
                            : Step.POST;
            case EMAIL, TEXT -> isRefused ? Step.FAILED : Step.SEND;
        };
    }

    /** How they are told if that is done. */
    Notices way(Instant now) {
        return step(now) == Step.CALL ? Notices.TELEPHONE : recipient.way();
    }

    private boolean isTooSoonForPost(Instant now) {
        return soonest().isBefore(now.plus(POST_TAKES));
    }

    /** What has to be done so that somebody is told. */
    enum Step {
        CALL,
        POST,
        SEND,
        FAILED
    }
}
