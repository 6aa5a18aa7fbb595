package painclinic.bundle.rules;

import painclinic.bundle.LeaderRole;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.TreatmentLimits;

import java.util.List;

/** What a treatment says of its leaders, and a programme of its sessions, can be kept. */
final class ProgrammeRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        for (Entry<Treatment> entry : draft.treatments()) {
            if (entry.trusts("leaders")) {
                neverFalls(entry, "leaders", entry.value().leaders(), faults);
            }
            if (entry.trusts("delivery", "programme") && entry.value().isProgramme()) {
                sessions(entry, faults);
                groupMin(entry, limits, faults);
                withinTheLimits(entry, limits, faults);
            }
        }
    }

    private static void neverFalls(
            Entry<Treatment> entry, String path, List<LeaderRole> roles, Faults faults) {
        for (int i = 1; i < roles.size(); i++) {
            int least = roles.get(i - 1).fromAttendees();
            if (roles.get(i).fromAttendees() < least) {
                faults.add(
                        entry.path("%s[%d].fromAttendees".formatted(path, i)),
                        String.valueOf(roles.get(i).fromAttendees()),
                        "falls along the list: expected at least " + least);
            }
        }
    }

    private static void sessions(Entry<Treatment> entry, Faults faults) {
        List<ProgrammeSession> sessions = entry.value().programme();
        int week = 0;
        boolean reviews = false;
        for (int i = 0; i < sessions.size(); i++) {
            ProgrammeSession one = sessions.get(i);
            if (one.leaders() != null) {
                neverFalls(entry, "programme[%d].leaders".formatted(i), one.leaders(), faults);
            }
            if (one.week() != null) {
                if (one.week() < week) {
                    fault(entry, i, "week", one.week(), "falls: expected at least " + week, faults);
                }
                week = Math.max(week, one.week());
            }
            days(entry, i, one, faults);
            if (reviews && !one.review()) {
                faults.add(
                        entry.path("programme[%d].review".formatted(i)),
                        "false",
                        "after a review: expected true, for reviews stand last");
            }
            reviews |= one.review();
        }
    }

    private static void days(Entry<Treatment> entry, int i, ProgrammeSession one, Faults faults) {
        if (one.after() != null && one.after() > i) {
            fault(entry, i, "after", one.after(), "expected an earlier session, 1 to " + i, faults);
        }
        if (one.maxDays() != null && one.maxDays() < one.fewestDays()) {
            fault(
                    entry,
                    i,
                    "maxDays",
                    one.maxDays(),
                    "below minDays: expected at least " + one.fewestDays(),
                    faults);
        }
    }

    private static void fault(
            Entry<Treatment> entry, int i, String key, int found, String message, Faults faults) {
        faults.add(
                entry.path("programme[%d].%s".formatted(i, key)), String.valueOf(found), message);
    }

    private static void groupMin(Entry<Treatment> entry, KnownLimits limits, Faults faults) {
        Integer most = limits.mostPeople(entry.value());
        if (most != null
                && entry.trusts("groupMin", "groupMax", "code")
                && entry.value().groupMin() > most) {
            entry.fault(
                    faults,
                    "groupMin",
                    "above the most people allowed: expected at most %d".formatted(most));
        }
    }

    private static void withinTheLimits(Entry<Treatment> entry, KnownLimits known, Faults faults) {
        TreatmentLimits limits = known.of(entry.value().code());
        if (limits == null || !entry.trusts("code")) {
            return;
        }
        int ordinary = entry.value().ordinarySessions();
        if (ordinary > limits.maxSessions()) {
            faults.add(
                    entry.path("programme"),
                    "%d sessions".formatted(ordinary),
                    "over the limit: expected at most %d that are no reviews"
                            .formatted(limits.maxSessions()));
        }
        long minutes =
                entry.value().programme().stream()
                        .filter(one -> !one.review())
                        .mapToLong(ProgrammeSession::minutes)
                        .sum();
        if (!limits.allowsMinutes(minutes)) {
            faults.add(
                    entry.path("programme"),
                    "%d minutes".formatted(minutes),
                    "over the limit: expected at most %d hours without reviews"
                            .formatted(limits.maxHours()));
        }
    }
}
