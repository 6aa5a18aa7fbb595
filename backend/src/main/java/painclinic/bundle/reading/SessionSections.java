package painclinic.bundle.reading;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kinds;

import java.util.List;

/** The sections that a schedule consists of; a bundle's promised sessions look the same. */
final class SessionSections {

    private SessionSections() {}

    static Session session(Fields in, int version) {
        return new Session(
                in.required("id", Kinds.ID),
                in.required("treatment", Kinds.ID),
                in.required("start", Kinds.MOMENT),
                in.required("minutes", Numbers.MINUTES),
                in.required("room", Kinds.ID),
                in.required("practitioner", Kinds.ID),
                in.nullable("class", Kinds.ID),
                in.objects("attendees", SessionSections::attendee),
                version == 1 ? List.of() : in.optionalValues("coLeaders", Kinds.ID));
    }

    private static Attendee attendee(Fields in) {
        return new Attendee(
                in.required("course", Kinds.ID), in.required("number", Numbers.SESSIONS));
    }

    static UnscheduledSession unscheduled(Fields in) {
        UnscheduledSession session =
                new UnscheduledSession(
                        in.required("course", Kinds.ID),
                        in.required("number", Numbers.SESSIONS),
                        in.values("reasons", Kinds.TEXT));
        if (in.trusts("reasons") && session.reasons().isEmpty()) {
            in.fault("reasons", "expected at least one reason");
        }
        return session;
    }
}
