package painclinic.draft;

/** A place that a draft proposes and that cannot be given now, and why. */
public record Collision(Proposal proposal, CollisionReason reason) {}
