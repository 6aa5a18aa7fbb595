package painclinic.draft;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.measures.Disruption;
import painclinic.evaluation.measures.Figures;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.evaluation.measures.Usage;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * What a run measured of its draft; kept beside it as a document.
 *
 * @param usage null in a document from before weeks were measured
 * @param disruption against what was published then; null where nothing was
 */
public record DraftMeasures(
        int unplanned,
        long missing,
        long softCost,
        Figures figures,
        @Nullable Usage usage,
        @Nullable Disruption disruption) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The published sessions are those that the bundle has as booked. */
    public static DraftMeasures of(ClinicBundle bundle, ClinicSchedule schedule) {
        return of(bundle, schedule, new ClinicSchedule(bundle.booked(), List.of()));
    }

    /** A draft's measures, held against what was published when it was made. */
    public static DraftMeasures of(
            ClinicBundle bundle, ClinicSchedule schedule, ClinicSchedule published) {
        Measures measures = ScheduleMeasures.of(bundle, schedule, bundle.weights(), null);
        return new DraftMeasures(
                measures.unplanned(),
                measures.missing(),
                measures.softCost(),
                measures.figures(),
                measures.usage(),
                published.sessions().isEmpty()
                        ? null
                        : ScheduleMeasures.disruption(bundle, schedule, published));
    }

    static DraftMeasures read(String document) {
        return JSON.readValue(document, DraftMeasures.class);
    }

    public String write() {
        return JSON.writeValueAsString(this);
    }
}
