package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.BundleDraft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A promised session together with what it refers to. Null stands for a reference that leads
 * nowhere.
 */
record Booking(
        Entry<Session> entry,
        @Nullable Entry<Room> room,
        @Nullable Entry<Site> site,
        @Nullable Entry<Practitioner> practitioner,
        @Nullable Entry<Treatment> treatment) {

    /** The promised sessions of a bundle that could be read as a whole. */
    static List<Booking> of(BundleDraft draft) {
        List<Booking> bookings = new ArrayList<>();
        for (Entry<Session> entry : draft.booked()) {
            if (entry.trusts(
                    "id",
                    "treatment",
                    "start",
                    "minutes",
                    "room",
                    "practitioner",
                    "class",
                    "attendees",
                    "coLeaders")) {
                bookings.add(of(entry, draft));
            }
        }
        return bookings;
    }

    /** Whether a course is one of a programme, whose dates and numbers are its cohort's. */
    static boolean isProgramme(Entry<Course> course, BundleDraft draft) {
        Entry<Treatment> treatment = draft.treatments().find(course.value().treatment());
        return treatment != null && treatment.value().isProgramme();
    }

    private static Booking of(Entry<Session> entry, BundleDraft draft) {
        Session session = entry.value();
        Entry<Room> room = draft.rooms().find(session.room());
        return new Booking(
                entry,
                room,
                room == null || !room.trusts("site")
                        ? null
                        : draft.sites().find(room.value().site()),
                draft.practitioners().find(session.practitioner()),
                draft.treatments().find(session.treatment()));
    }

    Session session() {
        return entry.value();
    }

    /** Those of its leaders who exist, each with the place in the list of leaders. */
    List<Leading> leading(BundleDraft draft) {
        List<Leading> leading = new ArrayList<>();
        List<String> leaders = session().leaders();
        for (int i = 0; i < leaders.size(); i++) {
            Entry<Practitioner> who = draft.practitioners().find(leaders.get(i));
            if (who != null) {
                leading.add(new Leading(i, who));
            }
        }
        return leading;
    }

    /** One of a session's leaders; the lead has place 0. */
    record Leading(int place, Entry<Practitioner> who) {

        /** The key at which the session names them. */
        String key() {
            return place == 0 ? "practitioner" : "coLeaders";
        }
    }

    LocalDate date() {
        return session().start().toLocalDate();
    }

    /** Whether the session lies wholly inside a weekly window; none goes past midnight. */
    boolean isWithin(DayOfWeek day, LocalTime from, LocalTime to) {
        return date().getDayOfWeek() == day
                && date().equals(session().end().toLocalDate())
                && !session().start().toLocalTime().isBefore(from)
                && !session().end().toLocalTime().isAfter(to);
    }

    void fault(Faults faults, String key, String message) {
        entry.fault(faults, key, message);
    }

    /** Adds a fault at the place that a course has in this session. */
    void faultAt(Faults faults, String course, String message) {
        for (int i = 0; i < session().attendees().size(); i++) {
            if (session().attendees().get(i).course().equals(course)) {
                faultAt(faults, i, message);
                return;
            }
        }
    }

    void faultAt(Faults faults, int attendee, String message) {
        faults.add(
                entry.path("attendees[%d].course".formatted(attendee)),
                FoundValue.of(session().attendees().get(attendee).course()),
                message);
    }
}
