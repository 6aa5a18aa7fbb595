package painclinic.evaluation.check;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

/** What a session names exists in the bundle. */
final class ReferenceRules implements RuleGroup {

    private static final String RULE = "unknown-reference";

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        for (Session session : schedule.unknown()) {
            findings.about(session.id())
                    .add(
                            RULE,
                            "%s: the clinic does not have room %s, practitioner %s or treatment %s."
                                    .formatted(
                                            session.id(),
                                            session.room(),
                                            session.leaders(),
                                            session.treatment()));
        }
        for (Placement session : schedule.placements()) {
            for (Attendee attendee : session.session().attendees()) {
                if (schedule.clinic().course(attendee.course()) == null) {
                    findings.about(session)
                            .ofCourse(attendee.course())
                            .add(
                                    RULE,
                                    "%s: there is no course %s."
                                            .formatted(session.where(), attendee.course()));
                }
            }
        }
    }
}
