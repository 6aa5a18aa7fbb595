package painclinic.clinic;

import java.util.UUID;

/** A practitioner's record, hours included, is another now. */
public record PractitionerChanged(UUID practitioner) {}
