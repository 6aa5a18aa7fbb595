package painclinic.clinic;

import java.util.UUID;

/** A room's place, size, features or closures are others now. */
public record RoomChanged(UUID room) {}
