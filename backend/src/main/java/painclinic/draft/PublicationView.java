package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/**
 * What was published of a draft.
 *
 * @param draft as it is now: decided on, or with what is left
 * @param appointments how many places were taken over
 * @param left how many places the draft still proposes
 * @param collisions those of what was asked for that could not be given, by time
 */
@Schema(name = "PublishedDraft")
record PublicationView(
        DraftView draft, int appointments, int left, List<CollisionView> collisions) {

    static PublicationView of(DraftView draft, Judgement judgement, DraftNames names) {
        return new PublicationView(
                draft,
                judgement.taken().size(),
                judgement.left(),
                judgement.collisions().stream().map(one -> CollisionView.of(one, names)).toList());
    }
}
