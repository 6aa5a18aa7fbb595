package painclinic.bundle.json;

/** The literal {@code null}. */
enum JsonNull {
    NULL
}
