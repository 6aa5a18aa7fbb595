package painclinic.evaluation.check;

import painclinic.bundle.LeaderRole;
import painclinic.bundle.SessionDemands;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.util.HashSet;
import java.util.List;

/** Every leader who is needed is there, nobody beyond the list, each another person. */
final class LeaderRules implements PlacementRules {

    @Override
    public void check(Placement session, ClinicIndex clinic, Findings findings) {
        SessionDemands demands = session.demands();
        List<LeaderRole> roles = demands.leaders();
        List<String> leaders = session.session().leaders();
        int needed = demands.leadersFor(session.session().attendees().size());
        if (leaders.size() < needed
                || leaders.size() > roles.size()
                || new HashSet<>(leaders).size() < leaders.size()) {
            findings.add(
                    "leaders",
                    "%s: led by %s, but %d different people of %d are needed."
                            .formatted(session.where(), leaders, needed, roles.size()));
        }
        for (int i = 0; i < Math.min(roles.size(), leaders.size()); i++) {
            if (!session.leaders().get(i).skills().contains(roles.get(i).skill())) {
                findings.add(
                        "skill",
                        "%s: %s may not give %s."
                                .formatted(session.where(), leaders.get(i), roles.get(i).skill()));
            }
        }
    }
}
