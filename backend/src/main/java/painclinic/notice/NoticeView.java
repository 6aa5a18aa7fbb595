package painclinic.notice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.ClinicTime;
import painclinic.patient.PatientDetails.Notices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who has to be told what changed in a course.
 *
 * @param seen stands for what is to be told; said again by whoever told them
 * @param step what has to be done
 * @param prefers how they asked to be told
 * @param way how they are told if that is done
 * @param reachedAt the number or address for it; null where none is recorded
 * @param soonest when the first of it would be, or would have been
 * @param calls how often nobody answered
 */
@Schema(name = "UntoldNotice")
record NoticeView(
        UUID id,
        String seen,
        UUID patient,
        String patientName,
        UUID course,
        String treatmentName,
        Notice.Step step,
        Notices prefers,
        Notices way,
        @Schema(types = {"string", "null"}) @Nullable String reachedAt,
        @Schema(types = {"string", "null"}) @Nullable String telephone,
        String language,
        boolean interpreter,
        LocalDateTime soonest,
        LocalDateTime openedAt,
        int calls,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime lastCall,
        int tries,
        @Schema(types = {"string", "null"}) @Nullable String lastFault,
        List<ChangeView> changes,
        String subject,
        String body) {

    static NoticeView of(Notice notice, Wording wording, ClinicTime time, Instant now) {
        Recipient recipient = notice.recipient();
        Instant lastCall = notice.lastCall();
        Notices way = notice.way(now);
        return new NoticeView(
                notice.id(),
                notice.digest(),
                recipient.patient(),
                recipient.name(),
                notice.course(),
                notice.treatment(),
                notice.step(now),
                recipient.prefers(),
                way,
                recipient.reachedAt(way),
                recipient.reachedAt(Notices.TELEPHONE),
                recipient.language(),
                recipient.interpreter(),
                time.local(notice.soonest()),
                time.local(notice.openedAt()),
                notice.calls(),
                lastCall == null ? null : time.local(lastCall),
                notice.tries(),
                notice.lastFault(),
                notice.changes().stream().map(change -> ChangeView.of(change, time)).toList(),
                wording.subject(),
                wording.body());
    }

    /** What they were told last of one appointment, and what it is. */
    @Schema(name = "UntoldChange")
    record ChangeView(
            UUID appointment, Change.Kind kind, @Nullable SpotView told, @Nullable SpotView now) {

        static ChangeView of(Change change, ClinicTime time) {
            return new ChangeView(
                    change.appointment(),
                    change.kind(),
                    SpotView.of(change.told(), time),
                    SpotView.of(change.now(), time));
        }
    }

    /** When, where and with whom. */
    @Schema(name = "UntoldSpot")
    record SpotView(
            LocalDateTime start,
            LocalDateTime end,
            String siteName,
            String roomName,
            String practitionerName) {

        static @Nullable SpotView of(@Nullable Spot spot, ClinicTime time) {
            return spot == null
                    ? null
                    : new SpotView(
                            time.local(spot.start()),
                            time.local(spot.end()),
                            spot.siteName(),
                            spot.roomName(),
                            spot.practitionerName());
        }
    }
}
