package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.Blemish;
import painclinic.advising.why.Reason;

/**
 * Something that speaks for or against a place, in plain words.
 *
 * @param blemish what it is about, as the measures have it; null where it costs nothing by itself
 * @param points what it costs, in points of the soft cost; less than none is a gain
 */
@Schema(name = "Reason")
record ReasonView(
        @Schema(types = {"string", "null"}) @Nullable Blemish blemish, String text, long points) {

    static ReasonView of(Reason reason) {
        return new ReasonView(reason.blemish(), reason.text(), reason.points());
    }
}
