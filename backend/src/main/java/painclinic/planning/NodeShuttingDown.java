package painclinic.planning;

/** Tells the job queue that a run has to be carried out later, or elsewhere. */
final class NodeShuttingDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NodeShuttingDown() {
        super("This node is shutting down; the planning run is queued again.");
    }
}
