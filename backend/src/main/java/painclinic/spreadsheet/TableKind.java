package painclinic.spreadsheet;

/** What a table is of. */
enum TableKind {
    PATIENTS,
    HOURS
}
