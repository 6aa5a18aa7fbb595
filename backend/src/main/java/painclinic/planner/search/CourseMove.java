package painclinic.planner.search;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;

import org.jspecify.annotations.Nullable;

import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.Slot;
import painclinic.planner.search.PlanDiary.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;

/** Gives the appointments of one or a few courses new slots, all at once. */
record CourseMove(List<Change> changes) implements Move<ClinicPlan> {

    private static final PlanningVariableMetaModel<ClinicPlan, Appointment, Slot> SLOT =
            (PlanningVariableMetaModel<ClinicPlan, Appointment, Slot>)
                    PlanningSolutionMetaModel.of(ClinicPlan.class, Appointment.class)
                            .entity(Appointment.class)
                            .variable("slot", Slot.class);

    @Override
    public void execute(MutableSolutionView<ClinicPlan> view) {
        for (Change change : changes) {
            view.changeVariable(SLOT, change.appointment(), change.slot());
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return changes.stream().<Object>map(Change::appointment).toList();
    }

    @Override
    public SequencedCollection<@Nullable Object> getPlanningValues() {
        List<@Nullable Object> values = new ArrayList<>();
        changes.forEach(change -> values.add(change.slot()));
        return values;
    }
}
