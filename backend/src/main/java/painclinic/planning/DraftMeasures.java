package painclinic.planning;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.CostWeights;
import painclinic.evaluation.Figures;
import painclinic.evaluation.Measures;
import painclinic.evaluation.ScheduleMeasures;

import tools.jackson.databind.json.JsonMapper;

/** What a run measured of its draft; kept beside it as a document. */
public record DraftMeasures(int unplanned, long missing, long softCost, Figures figures) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static DraftMeasures of(ClinicBundle bundle, ClinicSchedule schedule) {
        Measures measures = ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null);
        return new DraftMeasures(
                measures.unplanned(), measures.missing(), measures.softCost(), measures.figures());
    }

    static DraftMeasures read(String document) {
        return JSON.readValue(document, DraftMeasures.class);
    }

    public String write() {
        return JSON.writeValueAsString(this);
    }
}
