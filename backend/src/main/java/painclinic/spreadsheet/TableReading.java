package painclinic.spreadsheet;

/** What came of reading a file as a table. */
sealed interface TableReading {

    record Read(Table table) implements TableReading {}

    /** The file is no table that anything could be taken from; the message says why. */
    record Unreadable(String message) implements TableReading {}
}
