package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/**
 * What speaks against another place for a session.
 *
 * @param text the answer in a sentence or two
 * @param allowed whether some practitioner and room break no rule
 * @param promised whether people have been told of its place: moving it breaks that promise
 * @param always what any practitioner and room would break
 * @param options by practitioner, those with the fewest objections first
 */
@Schema(name = "WhyNot")
record WhyNotView(
        String text,
        boolean allowed,
        boolean promised,
        List<ObjectionView> always,
        List<OptionView> options) {

    /**
     * The wanted moment with one practitioner in one room.
     *
     * @param text what stands in the way, or that nothing does
     * @param objections every rule against it, those in {@code always} included
     * @param cost one entry, what the schedule would cost more, where only a promise or nothing
     *     speaks against it; otherwise empty
     */
    @Schema(name = "PlaceOption")
    record OptionView(
            PlaceView place,
            String text,
            List<ObjectionView> objections,
            List<CostView> cost,
            List<ReasonView> reasons) {}

    /**
     * A rule that forbids it.
     *
     * @param rule its name, as a check of the schedule has it
     * @param inTheWay who or what is in the way, as far as whoever asks may know
     */
    @Schema(name = "Objection")
    record ObjectionView(String rule, String text, List<ObstacleView> inTheWay) {}
}
