package painclinic.planner.diary;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.TreatmentFacts;

import java.util.Arrays;

/** The classes that hold at least one session, by treatment. */
final class RunningClasses {

    private final ClinicFacts facts;
    private final int[][] members;
    private final int[] sizes;
    private final int[] position;
    private final int[] sessions;

    RunningClasses(ClinicFacts facts) {
        this.facts = facts;
        this.members = new int[facts.treatments().length][16];
        this.sizes = new int[facts.treatments().length];
        this.position = new int[facts.classes().length];
        this.sessions = new int[facts.classes().length];
    }

    void started(int classIndex) {
        if (sessions[classIndex]++ > 0) {
            return;
        }
        int treatment = facts.classes()[classIndex].treatment().index();
        if (sizes[treatment] == members[treatment].length) {
            members[treatment] = Arrays.copyOf(members[treatment], sizes[treatment] * 2);
        }
        position[classIndex] = sizes[treatment];
        members[treatment][sizes[treatment]++] = classIndex;
    }

    void ended(int classIndex) {
        if (--sessions[classIndex] > 0) {
            return;
        }
        int treatment = facts.classes()[classIndex].treatment().index();
        int last = members[treatment][--sizes[treatment]];
        members[treatment][position[classIndex]] = last;
        position[last] = position[classIndex];
    }

    int count(TreatmentFacts treatment) {
        return sizes[treatment.index()];
    }

    /**
     * The class at a place of the list of running classes; the list changes with every start and
     * end.
     */
    int get(TreatmentFacts treatment, int place) {
        return members[treatment.index()][place];
    }

    boolean isRunning(int classIndex) {
        return sessions[classIndex] > 0;
    }
}
