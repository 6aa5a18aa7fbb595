package painclinic.bundle.json;

/** A number as the file writes it, so that no digit is lost and none is computed. */
record JsonNumber(String text) {}
