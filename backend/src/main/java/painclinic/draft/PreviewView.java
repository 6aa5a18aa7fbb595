package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/**
 * What would come of publishing a draft, or a part of it, now.
 *
 * @param revision of the draft, to be named when publishing
 * @param proposed how many places the draft proposes in all
 * @param appointments how many of those asked about would be taken over
 * @param sessions in how many sessions
 * @param collisions those that cannot be given now, by time
 * @param changes what has changed since the draft was made that this touches, the first 200
 * @param changesInAll how many there are
 */
@Schema(name = "DraftPreview")
record PreviewView(
        int revision,
        int proposed,
        int appointments,
        int sessions,
        List<CollisionView> collisions,
        List<DraftChange> changes,
        int changesInAll) {

    private static final int MOST_CHANGES = 200;

    static PreviewView of(DraftPreview.Given preview) {
        Judgement judgement = preview.judgement();
        return new PreviewView(
                preview.revision(),
                preview.proposed(),
                judgement.taken().size(),
                judgement.additions().size(),
                judgement.collisions().stream()
                        .map(one -> CollisionView.of(one, preview.names()))
                        .toList(),
                preview.changes().stream().limit(MOST_CHANGES).toList(),
                preview.changes().size());
    }
}
