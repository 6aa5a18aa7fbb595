package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.ChangesDraft;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold in changes for them to be about a bundle and the schedule people were told. */
public final class ChangesRules {

    private final ClinicBundle bundle;
    private final Map<String, Session> told = new HashMap<>();
    private final Faults faults;

    private ChangesRules(ClinicBundle bundle, ClinicSchedule schedule, Faults faults) {
        this.bundle = bundle;
        this.faults = faults;
        bundle.booked().forEach(session -> told.put(session.id(), session));
        schedule.sessions().forEach(session -> told.put(session.id(), session));
    }

    /** Adds the faults of changes. */
    public static void check(
            ChangesDraft draft, ClinicBundle bundle, ClinicSchedule told, Faults faults) {
        new ChangesRules(bundle, told, faults).check(draft);
    }

    private void check(ChangesDraft draft) {
        withinTheHorizon(draft.moment());
        Set<String> practitioners = ids(bundle.practitioners(), Practitioner::id);
        known(draft.leave(), "practitioner", one -> one.practitioner(), practitioners);
        known(draft.absences(), "practitioner", one -> one.practitioner(), practitioners);
        known(draft.roomsClosed(), "room", one -> one.room(), ids(bundle.rooms(), Room::id));
        known(draft.sitesClosed(), "site", one -> one.site(), ids(bundle.sites(), Site::id));
        known(
                draft.patientsAway(),
                "patient",
                one -> one.patient(),
                ids(bundle.patients(), Patient::id));
        known(
                draft.cancelledDates(),
                "course",
                one -> one.course(),
                ids(bundle.courses(), Course::id));
        for (Entry<PlaceInSession> place : draft.cancelled()) {
            Session session = session(place);
            if (session != null
                    && draft.moment().trusts("asOf")
                    && session.start().isBefore(draft.moment().value())) {
                place.fault(
                        faults,
                        "session",
                        "began at %s: expected one from asOf on; who did not come belongs in notAttended"
                                .formatted(session.start()));
            }
        }
        for (Entry<PlaceInSession> place : draft.notAttended()) {
            Session session = session(place);
            if (session != null
                    && draft.moment().trusts("asOf")
                    && !session.start().isBefore(draft.moment().value())) {
                place.fault(
                        faults,
                        "session",
                        "begins at %s: expected one before asOf; who will not come belongs in cancelled"
                                .formatted(session.start()));
            }
        }
    }

    private void withinTheHorizon(Entry<LocalDateTime> moment) {
        if (moment.trusts("asOf") && moment.value().toLocalDate().isAfter(bundle.planning().to())) {
            moment.fault(
                    faults,
                    "asOf",
                    "after the planning horizon: expected a moment up to %s"
                            .formatted(bundle.planning().to()));
        }
    }

    /** The session of a place that exists; whatever does not exist is a fault. */
    private @Nullable Session session(Entry<PlaceInSession> place) {
        if (!place.trusts("session", "course")) {
            return null;
        }
        Session session = told.get(place.value().session());
        if (session == null) {
            place.fault(
                    faults,
                    "session",
                    "unknown reference: expected a session of the schedule that people were told");
            return null;
        }
        List<String> courses = session.attendees().stream().map(Attendee::course).toList();
        if (!courses.contains(place.value().course())) {
            place.fault(faults, "course", "expected a course that has a place in this session");
            return null;
        }
        return session;
    }

    private <T> void known(
            List<Entry<T>> entries, String key, Function<T, String> id, Set<String> among) {
        for (Entry<T> entry : entries) {
            if (entry.trusts(key) && !among.contains(id.apply(entry.value()))) {
                faults.add(
                        entry.path(key),
                        FoundValue.of(id.apply(entry.value())),
                        "unknown reference: expected one that the bundle has");
            }
        }
    }

    private static <T> Set<String> ids(List<T> entries, Function<T, String> id) {
        return entries.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
}
