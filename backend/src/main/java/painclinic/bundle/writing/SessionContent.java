package painclinic.bundle.writing;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;

/** The keys of {@code clinic-schedule/1} and {@code /2}, in their order. */
public final class SessionContent {

    private final JsonOutput out;

    public SessionContent(JsonOutput out) {
        this.out = out;
    }

    /** Writes both lists. */
    public void schedule(ClinicSchedule schedule) {
        out.text("format", schedule.format());
        out.objects("sessions", schedule.sessions(), this::session);
        out.objects("unscheduled", schedule.unscheduled(), this::unscheduled);
    }

    void session(Session session) {
        out.text("id", session.id());
        out.text("treatment", session.treatment());
        out.moment("start", session.start());
        out.number("minutes", session.minutes());
        out.text("room", session.room());
        out.text("practitioner", session.practitioner());
        out.optionalValues("coLeaders", session.coLeaders());
        out.nullableText("class", session.classId());
        out.objects(
                "attendees",
                session.attendees(),
                attendee -> {
                    out.text("course", attendee.course());
                    out.number("number", attendee.number());
                });
    }

    private void unscheduled(UnscheduledSession session) {
        out.text("course", session.course());
        out.number("number", session.number());
        out.values("reasons", session.reasons());
    }
}
