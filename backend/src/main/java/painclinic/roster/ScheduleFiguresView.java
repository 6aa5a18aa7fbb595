package painclinic.roster;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.bundle.ClinicBundle;
import painclinic.evaluation.measures.Figures;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.evaluation.measures.Usage;

/** How good the published schedule is, over the whole of the clinic's planning window. */
@Schema(name = "ScheduleFigures")
record ScheduleFiguresView(
        int unplanned, long missing, long softCost, Figures figures, Usage usage) {

    static ScheduleFiguresView ofPublished(ClinicBundle bundle) {
        Measures measures =
                ScheduleMeasures.of(bundle, PublishedFile.of(bundle), bundle.weights(), null);
        return new ScheduleFiguresView(
                measures.unplanned(),
                measures.missing(),
                measures.softCost(),
                measures.figures(),
                measures.usage());
    }
}
