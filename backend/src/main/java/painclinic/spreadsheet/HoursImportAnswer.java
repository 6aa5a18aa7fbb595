package painclinic.spreadsheet;

/** What came of looking at a table of working hours, or of taking it over. */
sealed interface HoursImportAnswer {

    /** Nothing is written. */
    record Looked(HoursImportView view) implements HoursImportAnswer {}

    record Applied(HoursImportView.HoursCounts counts) implements HoursImportAnswer {}

    /** The file or the records are not what they were when somebody looked. */
    record ChangedSince() implements HoursImportAnswer {}

    record Unreadable(String message) implements HoursImportAnswer {}

    record NoClinic() implements HoursImportAnswer {}
}
