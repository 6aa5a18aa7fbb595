package painclinic.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of records that have a history to read: the tables that hold the record itself, and
 * those of its parts.
 */
enum RecordKind {
    PATIENTS(List.of("patient"), RecordFields.PATIENT, RecordParts.PATIENT),
    PRACTITIONERS(List.of("practitioner"), RecordFields.PRACTITIONER, RecordParts.PRACTITIONER),
    ROOMS(List.of("room"), RecordFields.ROOM, RecordParts.ROOM),
    SITES(List.of("site"), RecordFields.SITE, RecordParts.SITE),
    TREATMENTS(List.of("treatment"), RecordFields.TREATMENT, RecordParts.TREATMENT),
    COURSES(List.of("course"), RecordFields.COURSE, RecordParts.COURSE),
    APPOINTMENTS(
            List.of("appointment", "cancelled_appointment"), RecordFields.APPOINTMENT, Map.of()),
    ACCOUNTS(List.of("app_user"), RecordFields.ACCOUNT, RecordParts.ACCOUNT);

    private final List<String> tables;
    private final Map<String, Field> fields;
    private final Map<String, Part> parts;

    RecordKind(List<String> tables, Map<String, Field> fields, Map<String, Part> parts) {
        this.tables = tables;
        this.fields = fields;
        this.parts = parts;
    }

    /** The kind that an address names; empty where it names none. */
    static Optional<RecordKind> named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    boolean isItself(String table) {
        return tables.contains(table);
    }

    /** The tables of the record and of its parts. */
    List<String> allTables() {
        return Stream.concat(tables.stream(), parts.keySet().stream()).toList();
    }

    /** The columns that are shown, in their order, with their names for people. */
    Map<String, Field> fields() {
        return fields;
    }

    /** The tables of parts, in their order. */
    Map<String, Part> parts() {
        return parts;
    }
}
