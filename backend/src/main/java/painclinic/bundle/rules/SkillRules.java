package painclinic.bundle.rules;

import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.BundleDraft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A skill besides the treatments is no treatment's code, and is named once. */
final class SkillRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        if (!draft.skills().trusts("skills")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        List<String> skills = draft.skills().value();
        for (int i = 0; i < skills.size(); i++) {
            String path = "skills[%d]".formatted(i);
            if (!seen.add(skills.get(i))) {
                faults.add(path, FoundValue.of(skills.get(i)), "repeated: expected each once");
            } else if (draft.treatments().find(skills.get(i)) != null) {
                faults.add(
                        path,
                        FoundValue.of(skills.get(i)),
                        "the code of a treatment: expected a skill that is none");
            }
        }
    }
}
