package painclinic.planner.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import org.jspecify.annotations.NullUnmarked;

import painclinic.planner.model.HeldSessions.HeldPlace;
import painclinic.planner.model.HeldSessions.HeldSlot;

import java.util.ArrayList;
import java.util.List;

/** What the solver works on: the clinic's facts and every appointment that is owed. */
@PlanningSolution(solutionCloner = ClinicPlan.Cloner.class)
@NullUnmarked
public class ClinicPlan {

    @ProblemFactProperty private ClinicFacts facts;
    @ProblemFactCollectionProperty private List<HeldSlot> heldSlots;
    @ProblemFactCollectionProperty private List<HeldPlace> heldPlaces;
    @PlanningEntityCollectionProperty private List<Appointment> appointments;
    private ConstraintWeightOverrides<HardMediumSoftScore> weights;
    @PlanningScore private HardMediumSoftScore score;

    /** For the solver. */
    public ClinicPlan() {}

    public ClinicPlan(ClinicFacts facts, List<Appointment> appointments) {
        this(facts, appointments, PlanWeights.of(facts.weights()));
    }

    private ClinicPlan(
            ClinicFacts facts,
            List<Appointment> appointments,
            ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.facts = facts;
        this.weights = weights;
        this.heldSlots = facts.held().slots();
        this.heldPlaces = facts.held().places();
        this.appointments = appointments;
    }

    public ClinicFacts getFacts() {
        return facts;
    }

    public List<HeldSlot> getHeldSlots() {
        return heldSlots;
    }

    public List<HeldPlace> getHeldPlaces() {
        return heldPlaces;
    }

    public List<Appointment> getAppointments() {
        return appointments;
    }

    public ConstraintWeightOverrides<HardMediumSoftScore> getWeights() {
        return weights;
    }

    /** For the solver. */
    public void setWeights(ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.weights = weights;
    }

    public HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(HardMediumSoftScore score) {
        this.score = score;
    }

    /**
     * Copies the appointments only. The solver copies a plan at every new best one, many times a
     * second on a large clinic, and nothing else in it ever changes.
     */
    public static final class Cloner implements SolutionCloner<ClinicPlan> {

        @Override
        public ClinicPlan cloneSolution(ClinicPlan original) {
            List<Appointment> copies = new ArrayList<>(original.appointments.size());
            for (Appointment appointment : original.appointments) {
                copies.add(appointment.copy());
            }
            ClinicPlan copy = new ClinicPlan(original.facts, copies, original.weights);
            copy.score = original.score;
            return copy;
        }
    }
}
