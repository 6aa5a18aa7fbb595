package painclinic.bundle.rules;

import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.List;
import java.util.Set;

/** A promised session falls on the grid and has the length and the people of its treatment. */
final class BookedSessionRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        for (Booking booking : Booking.of(draft)) {
            onTheGrid(booking, draft.planning(), faults);
            Entry<Treatment> treatment = booking.treatment();
            if (treatment != null) {
                ofTheRightLength(booking, treatment, faults);
                if (treatment.trusts("leaders", "programme")) {
                    ledByThoseItNeeds(booking, treatment, faults);
                }
                if (treatment.trusts("delivery")) {
                    switch (treatment.value().delivery()) {
                        case ONE_TO_ONE -> oneToOne(booking, faults);
                        case GROUP, PROGRAMME -> aClass(booking, treatment, limits, faults);
                    }
                }
            }
            if (booking.session().attendees().isEmpty()) {
                booking.fault(faults, "attendees", "nobody attends: expected at least one");
            }
        }
    }

    private static void onTheGrid(Booking booking, Entry<PlanningHorizon> planning, Faults faults) {
        int grid = planning.value().gridMinutes();
        int minute = booking.session().start().toLocalTime().toSecondOfDay() / 60;
        if (planning.trusts("gridMinutes") && minute % grid != 0) {
            booking.fault(
                    faults,
                    "start",
                    "off the grid: expected a multiple of %d minutes after midnight"
                            .formatted(grid));
        }
    }

    private static void ofTheRightLength(
            Booking booking, Entry<Treatment> treatment, Faults faults) {
        int minutes = treatment.value().demands(booking.session().number()).minutes();
        if (treatment.trusts("minutes", "programme") && booking.session().minutes() != minutes) {
            booking.fault(
                    faults,
                    "minutes",
                    "the wrong length: expected the %d minutes that %s takes"
                            .formatted(minutes, treatment.value().code()));
        }
    }

    private static void oneToOne(Booking booking, Faults faults) {
        Session session = booking.session();
        if (session.attendees().size() > 1) {
            booking.fault(faults, "attendees", "one to one: expected one attendee");
        }
        if (session.classId() != null) {
            booking.fault(faults, "class", "one to one: expected null");
        }
    }

    private static void aClass(
            Booking booking, Entry<Treatment> treatment, KnownLimits limits, Faults faults) {
        Session session = booking.session();
        if (session.classId() == null) {
            booking.fault(faults, "class", "a group session: expected the id of its class");
        }
        Integer most = limits.mostPeople(treatment.value());
        if (most != null && session.attendees().size() > most) {
            booking.fault(
                    faults,
                    "attendees",
                    "the group is too large: expected at most %d people".formatted(most));
        }
    }

    private static void ledByThoseItNeeds(
            Booking booking, Entry<Treatment> treatment, Faults faults) {
        SessionDemands demands = treatment.value().demands(booking.session().number());
        List<String> leaders = booking.session().leaders();
        int needed = demands.leadersFor(booking.session().attendees().size());
        if (leaders.size() < needed || leaders.size() > demands.leaders().size()) {
            booking.fault(
                    faults,
                    "coLeaders",
                    "led by %d people: expected %d to %d"
                            .formatted(leaders.size(), needed, demands.leaders().size()));
        }
        if (Set.copyOf(leaders).size() < leaders.size()) {
            booking.fault(faults, "coLeaders", "somebody twice: expected different people");
        }
    }
}
