package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.advising.desk.Blemish;
import painclinic.advising.desk.BlemishChange;
import painclinic.advising.desk.CostChange;

import java.util.List;

/**
 * By how much the whole schedule would change: exactly what its measures would say afterwards.
 *
 * @param points of the soft cost; less than none where it gets better
 * @param changes what they are made of
 */
@Schema(name = "CostChange")
record CostView(long points, List<Change> changes) {

    static CostView of(CostChange change) {
        return new CostView(change.points(), change.blemishes().stream().map(Change::of).toList());
    }

    /** By how much one blemish would change, in points and in plain words. */
    @Schema(name = "BlemishChange")
    record Change(Blemish blemish, long points, String text) {

        private static Change of(BlemishChange change) {
            return new Change(change.blemish(), change.points(), change.text());
        }
    }
}
