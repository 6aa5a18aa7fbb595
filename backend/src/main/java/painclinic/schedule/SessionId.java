package painclinic.schedule;

import java.util.UUID;

/** A session's identity: it never changes and is never given to another. */
public record SessionId(UUID value) {}
