package painclinic.evaluation.check;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

/** A session lies in the horizon, starts on the grid and lasts as long as its treatment. */
final class StartRules implements PlacementRules {

    @Override
    public void check(Placement session, ClinicIndex clinic, Findings findings) {
        if (!clinic.isInHorizon(session.day()) && hasUnpromisedPlace(session, clinic)) {
            findings.add(
                    "horizon",
                    "%s: outside %s to %s."
                            .formatted(
                                    session.where(),
                                    clinic.bundle().planning().from(),
                                    clinic.bundle().planning().to()));
        }
        int grid = clinic.bundle().planning().gridMinutes();
        if (session.startMinute() % grid != 0 || session.session().start().getSecond() != 0) {
            findings.add("grid", "%s: not on the %d-minute grid.".formatted(session.where(), grid));
        }
        if (session.session().minutes() != session.demands().minutes()) {
            findings.add(
                    "length",
                    "%s: %d minutes, %s takes %d."
                            .formatted(
                                    session.where(),
                                    session.session().minutes(),
                                    session.treatment().code(),
                                    session.demands().minutes()));
        }
    }

    /** A booked session may lie outside the horizon, but nobody may be added to it there. */
    private static boolean hasUnpromisedPlace(Placement session, ClinicIndex clinic) {
        Session booked = clinic.booked(session.id());
        return session.session().attendees().stream()
                .anyMatch(place -> booked == null || !isPromised(booked, place));
    }

    private static boolean isPromised(Session booked, Attendee place) {
        return booked.attendees().stream().anyMatch(one -> one.course().equals(place.course()));
    }
}
