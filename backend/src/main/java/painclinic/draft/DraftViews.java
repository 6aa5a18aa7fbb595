package painclinic.draft;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import painclinic.bundle.ClinicBundle;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows drafts, and what came of deciding about them, with the names that people know. */
@Component
class DraftViews {

    private final Drafts drafts;
    private final DraftBases bases;
    private final DraftPublications publications;
    private final ClinicBundles bundles;

    DraftViews(
            Drafts drafts,
            DraftBases bases,
            DraftPublications publications,
            ClinicBundles bundles) {
        this.drafts = drafts;
        this.bases = bases;
        this.publications = publications;
        this.bundles = bundles;
    }

    DraftView of(DraftSchedule draft) {
        return bundles.current()
                .map(clinic -> view(draft, new DraftNames(clinic.bundle())))
                .orElseGet(() -> DraftView.of(draft, List.of(), List.of(), null));
    }

    ResponseEntity<?> answer(UUID id, DraftDecision decision) {
        return switch (decision) {
            case DraftDecision.Decided(DraftSchedule draft) -> ResponseEntity.ok(of(draft));
            case DraftDecision.Published(DraftSchedule draft, Judgement judgement) -> {
                DraftNames names = names(id, judgement.collisions());
                yield ResponseEntity.ok(PublicationView.of(view(draft, names), judgement, names));
            }
            case DraftDecision.Collides collides ->
                    DraftProblems.of(decision, names(id, collides.collisions()));
            default -> DraftProblems.of(decision, new DraftNames());
        };
    }

    /** A decision that had been made before it was asked for once more. */
    ResponseEntity<?> made(UUID id) {
        return drafts.find(id)
                .<ResponseEntity<?>>map(draft ->
                        draft.state() == DraftState.DISCARDED
                                ? ResponseEntity.ok(of(draft))
                                : ResponseEntity.ok(published(draft, lastPublication(id))))
                .orElseGet(DraftProblems::noSuchDraft);
    }

    /** Of a repair there is no publication: it is taken over as a whole. */
    private PublicationView published(DraftSchedule draft, Optional<DraftPublication> last) {
        return new PublicationView(
                of(draft),
                last.map(DraftPublication::appointments).orElse(0),
                last.map(DraftPublication::left).orElse(0),
                List.of());
    }

    /** Whether somebody has published from just this revision of the draft. */
    boolean wasPublishedFrom(UUID id, int revision, String actor) {
        return lastPublication(id)
                .filter(last -> last.revision() == revision && last.by().equals(actor))
                .isPresent();
    }

    private Optional<DraftPublication> lastPublication(UUID id) {
        return publications.of(id).stream().reduce((earlier, later) -> later);
    }

    /** Names as the records have them, and of what has left them as the draft knew it. */
    DraftNames names(UUID draft, List<Collision> collisions) {
        Optional<ClinicBundle> now = bundles.current().map(VersionedBundle::bundle);
        DraftNames names = now.map(DraftNames::new).orElseGet(DraftNames::new);
        return collisions.stream().allMatch(one -> names.knowsCourse(one.proposal().course()))
                ? names
                : drafts.standing(draft)
                        .flatMap(standing -> bases.records(draft, standing.basedOnVersion()))
                        .flatMap(before -> now.map(clinic -> new DraftNames(clinic, before)))
                        .orElse(names);
    }

    private DraftView view(DraftSchedule draft, DraftNames names) {
        return DraftView.of(
                draft,
                publications.of(draft.id()),
                names.unscheduled(draft.schedule()),
                names.lastStep(draft.steps()).orElse(null));
    }
}
