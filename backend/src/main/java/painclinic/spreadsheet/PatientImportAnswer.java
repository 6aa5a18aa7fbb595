package painclinic.spreadsheet;

/** What came of looking at a table of patients, or of taking it over. */
sealed interface PatientImportAnswer {

    /** Nothing is written. */
    record Looked(PatientImportView view) implements PatientImportAnswer {}

    record Applied(PatientImportView.ImportCounts counts) implements PatientImportAnswer {}

    /** The file or the records are not what they were when somebody looked. */
    record ChangedSince() implements PatientImportAnswer {}

    record Unreadable(String message) implements PatientImportAnswer {}

    record NoClinic() implements PatientImportAnswer {}
}
