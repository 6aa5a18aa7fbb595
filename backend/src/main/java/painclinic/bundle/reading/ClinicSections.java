package painclinic.bundle.reading;

import painclinic.bundle.ClinicDetails;
import painclinic.bundle.CostWeights;
import painclinic.bundle.DateRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.TravelTime;
import painclinic.bundle.Weight;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;
import painclinic.guideline.LocalLimit;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sections that describe the clinic itself. */
final class ClinicSections {

    private static final int MOST_DAYS = 400;
    private static final Kind<String> TIME_ZONE =
            Kinds.textThat(
                    "a time zone such as Europe/London",
                    text -> ZoneId.getAvailableZoneIds().contains(text));

    private ClinicSections() {}

    static ClinicDetails clinic(Fields in) {
        return new ClinicDetails(
                in.required("name", Kinds.TEXT), in.required("timeZone", TIME_ZONE));
    }

    static LocalLimit localLimit(Fields in, int version) {
        return new LocalLimit(
                in.required("treatment", Kinds.ID),
                in.optional("maxSessions", Numbers.SESSIONS),
                version == 1 ? null : in.optional("maxHours", Numbers.HOURS),
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

    /** Each where it is given, all others as usual. */
    static CostWeights weights(Fields in) {
        Map<Weight, Integer> given = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            Integer value = in.optional(weight.key(), Kinds.number(weight.least(), weight.most()));
            if (value != null) {
                given.put(weight, value);
            }
        }
        return CostWeights.of(given);
    }

    static Site site(Fields in) {
        return new Site(
                in.required("id", Kinds.ID),
                in.required("name", Kinds.TEXT),
                in.objects("openingHours", Windows::weekly),
                in.optionalValues("closedOn", Kinds.DATE));
    }

    static Room room(Fields in, int version) {
        return new Room(
                in.required("id", Kinds.ID),
                in.required("site", Kinds.ID),
                in.required("name", Kinds.TEXT),
                in.required("capacity", Numbers.PEOPLE),
                in.values("features", Kinds.ID),
                in.optionalObjects("closedDuring", Windows::moments),
                version == 1 ? 0 : in.optional("turnoverMinutes", Numbers.MINUTES, 0));
    }

    static TravelTime travel(Fields in) {
        List<String> sites = in.values("between", Kinds.ID);
        if (in.trusts("between") && sites.size() != 2) {
            in.fault("between", "expected two different sites");
        }
        return new TravelTime(
                sites.isEmpty() ? "" : sites.getFirst(),
                sites.isEmpty() ? "" : sites.getLast(),
                in.required("minutes", Numbers.MINUTES));
    }
}
