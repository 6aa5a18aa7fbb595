package painclinic.clinic;

import java.util.UUID;

/**
 * A record as it stands.
 *
 * @param externalId what files call it
 * @param version grows with each edit; who edits says which one they saw
 */
public record Recorded<D>(UUID id, String externalId, int version, D details) {}
