package painclinic.clinic;

import java.util.UUID;

/** A person as they are recorded, and what files call them so far. */
public record Known<T>(UUID id, String externalId, T person) {}
