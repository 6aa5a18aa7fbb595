package painclinic.planner;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;

import painclinic.planner.constraint.ClinicConstraints;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;

import java.util.Objects;

/** The score of a plan by the constraint streams. */
public final class Streams {

    private static final SolutionManager<ClinicPlan, HardMediumSoftScore> MANAGER =
            SolutionManager.create(
                    SolverFactory.<ClinicPlan>create(
                            new SolverConfig()
                                    .withSolutionClass(ClinicPlan.class)
                                    .withEntityClasses(Appointment.class)
                                    .withConstraintProviderClass(ClinicConstraints.class)));

    private Streams() {}

    public static HardMediumSoftScore scoreOf(ClinicPlan plan) {
        return Objects.requireNonNull(MANAGER.update(plan));
    }
}
