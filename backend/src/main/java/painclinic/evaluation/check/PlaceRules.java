package painclinic.evaluation.check;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.util.List;

/** A fit room at a site that is open. */
final class PlaceRules implements PlacementRules {

    @Override
    public void check(Placement session, ClinicIndex clinic, Findings findings) {
        checkSite(session, findings);
        checkRoom(session, findings);
        checkClosures(session, findings);
    }

    private static void checkSite(Placement session, Findings findings) {
        if (!session.fits(session.site().openingHours())) {
            findings.add(
                    "opening-hours",
                    "%s: %s is shut then.".formatted(session.where(), session.site().id()));
        }
        if (session.site().closedOn().contains(session.session().start().toLocalDate())) {
            findings.add(
                    "closed-day",
                    "%s: %s is closed that day.".formatted(session.where(), session.site().id()));
        }
    }

    private static void checkRoom(Placement session, Findings findings) {
        Room room = session.room();
        List<String> features = session.demands().roomFeatures();
        if (!room.features().containsAll(features)) {
            findings.add(
                    "room-features",
                    "%s: %s does not have all of %s."
                            .formatted(session.where(), room.id(), features));
        }
        int people = session.session().attendees().size();
        if (people > room.capacity()) {
            findings.add(
                    "room-capacity",
                    "%s: %d people in %s, which holds %d."
                            .formatted(session.where(), people, room.id(), room.capacity()));
        }
    }

    private static void checkClosures(Placement session, Findings findings) {
        Session held = session.session();
        for (MomentRange closure : session.room().closedDuring()) {
            if (closure.overlaps(held.start(), held.end())) {
                findings.add(
                        "room-closed",
                        "%s: %s is closed from %s to %s."
                                .formatted(
                                        session.where(),
                                        held.room(),
                                        closure.from(),
                                        closure.to()));
            }
        }
    }
}
