package painclinic.schedule;

import painclinic.bundle.ClinicSchedule;

import tools.jackson.databind.json.JsonMapper;

/**
 * A schedule as the JSON text a draft keeps. Its mapper is its own, so that a change to how the web
 * speaks JSON does not make stored drafts unreadable.
 */
final class ScheduleDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScheduleDocument() {}

    static String write(ClinicSchedule schedule) {
        return JSON.writeValueAsString(schedule);
    }

    static ClinicSchedule read(String document) {
        return JSON.readValue(document, ClinicSchedule.class);
    }
}
