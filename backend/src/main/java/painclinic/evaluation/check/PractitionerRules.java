package painclinic.evaluation.check;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Site;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.time.LocalDate;

/** When and where those who lead a session are there and registered. */
final class PractitionerRules implements PlacementRules {

    @Override
    public void check(Placement session, ClinicIndex clinic, Findings findings) {
        session.leaders().forEach(who -> check(session, who, findings));
    }

    private static void check(Placement session, Practitioner practitioner, Findings findings) {
        String where = session.where() + ": " + practitioner.id();
        LocalDate date = session.session().start().toLocalDate();
        Registration registration = practitioner.registration();
        if (registration != null && date.isAfter(registration.expiresOn())) {
            findings.add(
                    "registration",
                    "%s's registration ended on %s.".formatted(where, registration.expiresOn()));
        }
        if (!isAtWork(session, practitioner, session.site())) {
            findings.add(
                    "working-hours",
                    "%s does not work at %s then.".formatted(where, session.site().id()));
        }
        if (practitioner.leave().stream().anyMatch(leave -> leave.contains(date))) {
            findings.add("leave", "%s is on leave.".formatted(where));
        }
        for (MomentRange away : practitioner.awayDuring()) {
            if (away.overlaps(session.session().start(), session.session().end())) {
                findings.add(
                        "leave",
                        "%s is away from %s to %s.".formatted(where, away.from(), away.to()));
            }
        }
    }

    private static boolean isAtWork(Placement session, Practitioner practitioner, Site site) {
        return practitioner.workingHours().stream()
                .anyMatch(block -> block.site().equals(site.id()) && session.fits(block));
    }
}
