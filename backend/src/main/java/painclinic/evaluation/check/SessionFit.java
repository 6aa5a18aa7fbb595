package painclinic.evaluation.check;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which booked sessions no longer suit the clinic's records: hours given up, a registration that
 * ends, a room that is closed, a need that the room does not meet. They stay promised until
 * somebody mends them.
 */
public final class SessionFit {

    private static final List<PlacementRules> RULES =
            List.of(
                    new StartRules(),
                    new PlaceRules(),
                    new PractitionerRules(),
                    new PatientRules());

    private SessionFit() {}

    /** A booked session and every reason why it does not suit. */
    public record Misfit(Session session, List<BrokenRule> reasons) {

        public Misfit {
            reasons = List.copyOf(reasons);
        }
    }

    /** The booked sessions of interest that do not suit, in the bundle's order. */
    public static List<Misfit> misfits(ClinicBundle bundle, Predicate<Session> ofInterest) {
        ClinicIndex clinic = new ClinicIndex(bundle);
        return bundle.booked().stream()
                .filter(ofInterest)
                .map(session -> new Misfit(session, reasons(clinic, session)))
                .filter(misfit -> !misfit.reasons().isEmpty())
                .toList();
    }

    private static List<BrokenRule> reasons(ClinicIndex clinic, Session session) {
        Placement placement = clinic.place(session);
        if (placement == null) {
            return List.of(
                    new BrokenRule(
                            "unknown", "%s: its room or people are gone.".formatted(session.id())));
        }
        Findings findings = new Findings();
        RULES.forEach(rules -> rules.check(placement, clinic, findings));
        return findings.all();
    }
}
