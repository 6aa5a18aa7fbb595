package painclinic.database;

import java.time.LocalDate;
import java.util.UUID;

/** A person's, a room's or a class's day, which one act at a time may change. */
public record Turn(UUID whose, LocalDate day) {

    String key() {
        return whose + " " + day;
    }
}
