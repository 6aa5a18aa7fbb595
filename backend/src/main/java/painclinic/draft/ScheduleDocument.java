package painclinic.draft;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;

import tools.jackson.databind.json.JsonMapper;

/**
 * A schedule, and what has happened, as the JSON texts a draft keeps. Their mapper is its own, so
 * that a change to how the web speaks JSON does not make stored drafts unreadable.
 */
final class ScheduleDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScheduleDocument() {}

    static String write(ClinicSchedule schedule) {
        return JSON.writeValueAsString(schedule);
    }

    static String write(ClinicChanges changes) {
        return JSON.writeValueAsString(changes);
    }

    static ClinicChanges readChanges(String document) {
        return JSON.readValue(document, ClinicChanges.class);
    }

    static ClinicSchedule read(String document) {
        return JSON.readValue(document, ClinicSchedule.class);
    }
}
