package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Practitioner;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.WorkingBlock;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.BundleDraft;
import painclinic.bundle.reading.Entries;

import java.util.List;

/** What one entry says about another must be about one that exists. */
final class ReferenceRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        draft.localLimits()
                .forEach(limit ->
                        known(
                                limit,
                                "treatment",
                                limit.value().treatment(),
                                draft.treatments(),
                                faults));
        draft.rooms()
                .forEach(room -> known(room, "site", room.value().site(), draft.sites(), faults));
        draft.practitioners().forEach(practitioner -> practitioner(practitioner, draft, faults));
        draft.courses().forEach(course -> course(course, draft, faults));
        draft.treatments().forEach(treatment -> treatment(treatment, draft, faults));
        draft.cohorts().forEach(cohort -> cohort(cohort, draft, faults));
        draft.booked().forEach(session -> session(session, draft, faults));
    }

    private static void practitioner(Entry<Practitioner> entry, BundleDraft draft, Faults faults) {
        List<String> skills = entry.value().skills();
        for (int i = 0; entry.trusts("skills") && i < skills.size(); i++) {
            skill(entry, "skills[" + i + "]", skills.get(i), draft, faults);
        }
        List<WorkingBlock> blocks = entry.value().workingHours();
        for (int i = 0; entry.trusts("workingHours") && i < blocks.size(); i++) {
            String key = "workingHours[" + i + "].site";
            below(entry, key, blocks.get(i).site(), draft.sites(), faults);
        }
    }

    private static void course(Entry<Course> entry, BundleDraft draft, Faults faults) {
        Course course = entry.value();
        known(entry, "patient", course.patient(), draft.patients(), faults);
        known(entry, "treatment", course.treatment(), draft.treatments(), faults);
        known(
                entry,
                "preferredPractitioner",
                course.preferredPractitioner(),
                draft.practitioners(),
                faults);
        known(entry, "preferredSite", course.preferredSite(), draft.sites(), faults);
    }

    private static void treatment(Entry<Treatment> entry, BundleDraft draft, Faults faults) {
        if (entry.trusts("leaders")) {
            roles(entry, "leaders", entry.value().leaders(), draft, faults);
        }
        List<ProgrammeSession> sessions = entry.value().programme();
        for (int i = 0; entry.trusts("programme") && i < sessions.size(); i++) {
            List<LeaderRole> roles = sessions.get(i).leaders();
            if (roles != null) {
                roles(entry, "programme[" + i + "].leaders", roles, draft, faults);
            }
        }
    }

    private static void roles(
            Entry<?> entry, String path, List<LeaderRole> roles, BundleDraft draft, Faults faults) {
        for (int i = 0; i < roles.size(); i++) {
            skill(entry, path + "[" + i + "].skill", roles.get(i).skill(), draft, faults);
        }
    }

    /** A treatment's code, or one of the skills besides. */
    private static void skill(
            Entry<?> entry, String path, String skill, BundleDraft draft, Faults faults) {
        if (draft.skills().trusts("skills") && !draft.skills().value().contains(skill)) {
            below(entry, path, skill, draft.treatments(), faults);
        }
    }

    private static void cohort(Entry<Cohort> entry, BundleDraft draft, Faults faults) {
        known(entry, "treatment", entry.value().treatment(), draft.treatments(), faults);
        List<String> members = entry.value().members();
        for (int i = 0; entry.trusts("members") && i < members.size(); i++) {
            below(entry, "members[" + i + "]", members.get(i), draft.courses(), faults);
        }
    }

    private static void session(Entry<Session> entry, BundleDraft draft, Faults faults) {
        Session session = entry.value();
        known(entry, "treatment", session.treatment(), draft.treatments(), faults);
        known(entry, "room", session.room(), draft.rooms(), faults);
        known(entry, "practitioner", session.practitioner(), draft.practitioners(), faults);
        for (int i = 0; entry.trusts("coLeaders") && i < session.coLeaders().size(); i++) {
            String key = "coLeaders[" + i + "]";
            below(entry, key, session.coLeaders().get(i), draft.practitioners(), faults);
        }
        for (int i = 0; entry.trusts("attendees") && i < session.attendees().size(); i++) {
            String key = "attendees[" + i + "].course";
            below(entry, key, session.attendees().get(i).course(), draft.courses(), faults);
        }
    }

    private static void known(
            Entry<?> entry, String key, @Nullable String id, Entries<?> among, Faults faults) {
        if (id != null && entry.trusts(key)) {
            below(entry, key, id, among, faults);
        }
    }

    private static void below(
            Entry<?> entry, String path, String id, Entries<?> among, Faults faults) {
        String unknown = among.unknown(id);
        if (unknown != null) {
            faults.add(entry.path(path), FoundValue.of(id), unknown);
        }
    }
}
