package painclinic.draft;

import java.util.Set;

/** The life of a draft. The table below is the only place that says which step may follow which. */
public enum DraftState {
    DRAFT,
    PUBLISHED,
    DISCARDED;

    boolean mayBecome(DraftState next) {
        return next().contains(next);
    }

    private Set<DraftState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, DISCARDED);
            case PUBLISHED, DISCARDED -> Set.of();
        };
    }
}
