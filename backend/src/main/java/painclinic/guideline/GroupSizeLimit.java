package painclinic.guideline;

import painclinic.guideline.Breach.Kind;

/** At most so many people in one session of a group. */
public record GroupSizeLimit(int most, Citation source) implements GuidelineLimit {

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }
}
