package painclinic.evaluation.check;

import painclinic.bundle.Delivery;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

/** How many people attend a session, and whether it belongs to a class. */
final class AttendanceRules implements PlacementRules {

    @Override
    public void check(Placement session, ClinicIndex clinic, Findings findings) {
        if (session.session().attendees().isEmpty()) {
            findings.add("empty", "%s: nobody attends.".formatted(session.where()));
        }
        if (session.treatment().delivery() == Delivery.ONE_TO_ONE) {
            checkOneToOne(session, findings);
        } else {
            checkGroup(session, clinic, findings);
        }
    }

    private static void checkOneToOne(Placement session, Findings findings) {
        int people = session.session().attendees().size();
        String classId = session.session().classId();
        if (people != 1 || classId != null) {
            findings.add(
                    "one-to-one",
                    "%s: is one to one, but has %d attendees and %s."
                            .formatted(
                                    session.where(),
                                    people,
                                    classId == null ? "no class" : "class " + classId));
        }
    }

    private static void checkGroup(Placement session, ClinicIndex clinic, Findings findings) {
        Integer most = clinic.groupMax(session);
        int people = session.session().attendees().size();
        if (most != null && people > most) {
            findings.add(
                    "group-size",
                    "%s: %d people, at most %d.".formatted(session.where(), people, most));
        }
        if (session.session().classId() == null) {
            findings.add(
                    "class", "%s: a group session names its class.".formatted(session.where()));
        }
    }
}
