package painclinic.bundle.reading;

import painclinic.bundle.ClinicDetails;
import painclinic.bundle.DateRange;
import painclinic.bundle.Delivery;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;
import painclinic.guideline.LocalLimit;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The sections that describe the clinic itself. */
final class ClinicSections {

    private static final int MOST_DAYS = 400;
    private static final Kind<Delivery> DELIVERY = Kinds.code(Delivery.class);
    private static final Kind<String> TIME_ZONE =
            Kinds.textThat(
                    "a time zone such as Europe/London",
                    text -> ZoneId.getAvailableZoneIds().contains(text));

    private ClinicSections() {}

    static ClinicDetails clinic(Fields in) {
        return new ClinicDetails(
                in.required("name", Kinds.TEXT), in.required("timeZone", TIME_ZONE));
    }

    static LocalLimit localLimit(Fields in) {
        return new LocalLimit(
                in.required("treatment", Kinds.ID),
                in.optional("maxSessions", Numbers.SESSIONS),
                in.optional("windowDays", Numbers.WINDOW_DAYS),
                in.optional("groupMax", Numbers.PEOPLE));
    }

    static PlanningHorizon planning(Fields in) {
        DateRange dates = Windows.dates(in);
        if (in.trusts("from", "to")
                && ChronoUnit.DAYS.between(dates.from(), dates.to()) >= MOST_DAYS) {
            in.fault(
                    "to",
                    "the horizon is too long: expected at most %d days counting both ends"
                            .formatted(MOST_DAYS));
        }
        return new PlanningHorizon(
                dates.from(),
                dates.to(),
                in.optional("gridMinutes", Numbers.MINUTES, PlanningHorizon.DEFAULT_GRID_MINUTES));
    }

    static Treatment treatment(Fields in) {
        return new Treatment(
                in.required("code", Kinds.ID),
                in.required("name", Kinds.TEXT),
                in.required("delivery", DELIVERY),
                in.required("minutes", Numbers.MINUTES),
                in.optionalValues("roomFeatures", Kinds.ID),
                in.optional("groupMax", Numbers.PEOPLE),
                in.optional(
                        "minDaysBetween", Numbers.DAYS_BETWEEN, Treatment.DEFAULT_MIN_DAYS_BETWEEN),
                in.optional(
                        "targetDaysBetween",
                        Numbers.DAYS_BETWEEN,
                        Treatment.DEFAULT_TARGET_DAYS_BETWEEN));
    }

    static Site site(Fields in) {
        return new Site(
                in.required("id", Kinds.ID),
                in.required("name", Kinds.TEXT),
                in.objects("openingHours", Windows::weekly),
                in.optionalValues("closedOn", Kinds.DATE));
    }

    static Room room(Fields in) {
        return new Room(
                in.required("id", Kinds.ID),
                in.required("site", Kinds.ID),
                in.required("name", Kinds.TEXT),
                in.required("capacity", Numbers.PEOPLE),
                in.values("features", Kinds.ID),
                in.optionalObjects("closedDuring", Windows::moments));
    }
}
