package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import painclinic.clinic.Clinic;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of appointments: one by one, or the register of a whole class in one act. */
@Service
public class Attendance {

    private final StoredSchedule stored;
    private final CancelledAppointments cancelled;
    private final ScheduleActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendance(
            StoredSchedule stored,
            CancelledAppointments cancelled,
            ScheduleActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.cancelled = cancelled;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Records what became of appointments, corrects or withdraws it: all of it, or nothing. */
    public AppointmentAnswer record(List<Mark> marks, String actor) {
        return acts.answering(() -> {
            Clinic clinic = acts.clinic();
            List<UUID> courses = new ArrayList<>();
            for (Mark mark : marks) {
                Optional<UUID> course = stored.courseOf(mark.appointment().value());
                if (course.isEmpty()) {
                    return gone(clinic, mark);
                }
                courses.add(course.get());
            }
            acts.among(clinic, courses);
            List<PublishedSession> current = stored.of(courses, List.of());
            List<PublishedSession> target = current;
            for (Mark mark : marks) {
                Marked marked = marked(clinic, target, mark, actor);
                if (marked.refusal() != null) {
                    return marked.refusal();
                }
                target = marked.sessions();
            }
            acts.write(clinic, current, target, List.of());
            publish(current, marks, actor);
            return new AppointmentAnswer.Done(marks.stream().map(Mark::appointment).toList());
        });
    }

    private AppointmentAnswer gone(Clinic clinic, Mark mark) {
        return CancelledAppointments.Cancelled.answer(
                cancelled.find(mark.appointment().value()).orElse(null), clinic.time());
    }

    private Marked marked(Clinic clinic, List<PublishedSession> sessions, Mark mark, String actor) {
        for (PublishedSession session : sessions) {
            PublishedPlace place = session.place(mark.appointment().value());
            if (place != null) {
                AppointmentAnswer refusal = refusal(clinic, session, place, mark);
                return refusal == null
                        ? new Marked(null, marked(sessions, session, place, mark, actor))
                        : new Marked(refusal, sessions);
            }
        }
        return new Marked(gone(clinic, mark), sessions);
    }

    private @Nullable AppointmentAnswer refusal(
            Clinic clinic, PublishedSession session, PublishedPlace place, Mark mark) {
        AttendanceOutcome now = place.outcome();
        if (mark.seen() != null && mark.seen() != now) {
            Instant at = place.recordedAt();
            return new AppointmentAnswer.RecordedMeanwhile(
                    mark.appointment(),
                    now,
                    place.recordedBy(),
                    at == null ? null : clinic.time().local(at));
        }
        if (!now.mayBecome(mark.outcome())) {
            return new AppointmentAnswer.NotTheNextStep(now, mark.outcome());
        }
        if (!session.hasBegun(clock.instant())) {
            return new AppointmentAnswer.NotBegunYet();
        }
        return isCorrected(place, mark) && !mark.hasReason()
                ? new AppointmentAnswer.ReasonNeeded(now, mark.outcome())
                : null;
    }

    private static boolean isCorrected(PublishedPlace place, Mark mark) {
        return !place.isBooked() && mark.outcome() != AttendanceOutcome.BOOKED;
    }

    private List<PublishedSession> marked(
            List<PublishedSession> sessions,
            PublishedSession session,
            PublishedPlace place,
            Mark mark,
            String actor) {
        PublishedPlace said = place.withOutcome(mark.outcome());
        PublishedPlace recorded =
                mark.outcome() == AttendanceOutcome.BOOKED
                        ? said.recordedBy(null, null, null)
                        : said.recordedBy(
                                actor,
                                clock.instant(),
                                isCorrected(place, mark) ? mark.reason() : null);
        return sessions.stream()
                .map(one ->
                        one.id().equals(session.id())
                                ? one.without(place.id()).plus(recorded)
                                : one)
                .toList();
    }

    private void publish(List<PublishedSession> before, List<Mark> marks, String actor) {
        for (Mark mark : marks) {
            before.stream()
                    .map(session -> session.place(mark.appointment().value()))
                    .filter(place -> place != null)
                    .forEach(place ->
                            events.publishEvent(
                                    new OutcomeRecorded(
                                            mark.appointment(),
                                            place.outcome(),
                                            mark.outcome(),
                                            actor,
                                            clock.instant())));
        }
    }

    /**
     * @param refusal why it may not be; null where it may
     * @param sessions as they are then
     */
    private record Marked(@Nullable AppointmentAnswer refusal, List<PublishedSession> sessions) {}
}
