package painclinic.planner.search;

import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes moves on another thread, ahead of time, from a copy of the plan. The copy is as old as the
 * last {@link #follow}; what a move is worth by the time it is tried is for the solver to say. What
 * is made depends on what was followed and on the seeds, never on the threads.
 */
final class LaneAhead {

    private static final ExecutorService HELPERS =
            Executors.newCachedThreadPool(
                    task -> Thread.ofPlatform().daemon().name("planning-helper").unstarted(task));

    private final CourseShuffle shuffle;

    /** The copy's appointment for each of the plan's, and the other way round. */
    private final Map<Appointment, Appointment> twins = new IdentityHashMap<>();

    LaneAhead(ClinicPlan plan, Cooling cooling, long leastMissing) {
        ClinicPlan copy = new ClinicPlan.Cloner().cloneSolution(plan);
        for (int i = 0; i < plan.getAppointments().size(); i++) {
            Appointment mine = copy.getAppointments().get(i);
            Appointment theirs = plan.getAppointments().get(i);
            twins.put(mine, theirs);
            twins.put(theirs, mine);
        }
        this.shuffle = new CourseShuffle(new PlanDiary(copy), cooling, leastMissing);
    }

    /** Takes over the slots that some of the plan's appointments have now. */
    void follow(List<Appointment> changed) {
        for (Appointment appointment : changed) {
            twin(appointment).setSlot(appointment.getSlot());
            shuffle.changedElsewhere(appointment.getCourse());
        }
    }

    /** Moves of the plan. Until they are there nothing else may be asked of the lane. */
    CompletableFuture<List<CourseMove>> make(int count, long seed, double left) {
        return CompletableFuture.supplyAsync(
                () -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    List<CourseMove> moves = new ArrayList<>(count);
                    for (int i = 0; i < count; i++) {
                        moves.add(ofPlan(shuffle.next(random, left)));
                    }
                    return moves;
                },
                HELPERS);
    }

    private CourseMove ofPlan(CourseMove move) {
        List<PlanDiary.Change> changes = new ArrayList<>(move.changes().size());
        for (PlanDiary.Change change : move.changes()) {
            changes.add(new PlanDiary.Change(twin(change.appointment()), change.slot()));
        }
        return new CourseMove(changes);
    }

    private Appointment twin(Appointment appointment) {
        Appointment twin = twins.get(appointment);
        if (twin == null) {
            throw new IllegalStateException("%s is of another plan.".formatted(appointment));
        }
        return twin;
    }
}
