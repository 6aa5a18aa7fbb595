package painclinic.draft;

import java.util.List;

/** What would come of publishing a draft, or a part of it, now. */
sealed interface DraftPreview {

    /**
     * @param revision of the draft
     * @param proposed how many places it proposes in all
     * @param changes what has changed since that it touches
     */
    record Given(
            int revision,
            int proposed,
            Judgement judgement,
            List<DraftChange> changes,
            DraftNames names)
            implements DraftPreview {}

    record NoSuchDraft() implements DraftPreview {}

    record AlreadyDecided(DraftState state) implements DraftPreview {}

    /** A repair is looked at by itself. */
    record Repair() implements DraftPreview {}
}
