package painclinic.bundle.reading;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;

import java.util.ArrayList;
import java.util.List;

/** A treatment, and the sessions that a programme lays down. */
final class TreatmentSection {

    private static final Kind<Delivery> DELIVERY = Kinds.code(Delivery.class);
    private static final Kind<Delivery> DELIVERY_OF_VERSION_1 =
            new Kind<>(
                    "one of GROUP, ONE_TO_ONE",
                    value -> "GROUP".equals(value) ? Delivery.GROUP : oneToOne(value),
                    Delivery.GROUP);
    private static final Kind<Boolean> YES_OR_NO =
            new Kind<>("true or false", value -> value instanceof Boolean yes ? yes : null, false);

    private TreatmentSection() {}

    private static @Nullable Delivery oneToOne(Object value) {
        return "ONE_TO_ONE".equals(value) ? Delivery.ONE_TO_ONE : null;
    }

    static Treatment treatment(Fields in, int version) {
        Delivery delivery =
                in.required("delivery", version == 1 ? DELIVERY_OF_VERSION_1 : DELIVERY);
        boolean known = in.trusts("delivery");
        boolean programme = version > 1 && (!known || delivery == Delivery.PROGRAMME);
        boolean single = !known || delivery != Delivery.PROGRAMME;
        return new Treatment(
                in.required("code", Kinds.ID),
                in.required("name", Kinds.TEXT),
                delivery,
                minutes(in, known, single),
                in.optionalValues("roomFeatures", Kinds.ID),
                in.optional("groupMax", Numbers.PEOPLE),
                single
                        ? in.optional(
                                "minDaysBetween",
                                Numbers.DAYS_BETWEEN,
                                Treatment.DEFAULT_MIN_DAYS_BETWEEN)
                        : Treatment.DEFAULT_MIN_DAYS_BETWEEN,
                single
                        ? in.optional(
                                "targetDaysBetween",
                                Numbers.DAYS_BETWEEN,
                                Treatment.DEFAULT_TARGET_DAYS_BETWEEN)
                        : Treatment.DEFAULT_TARGET_DAYS_BETWEEN,
                version > 1 ? orNone(leaders(in)) : List.of(),
                programme ? in.optional("groupMin", Numbers.PEOPLE, 1) : 1,
                programme ? programme(in, known) : List.of());
    }

    private static int minutes(Fields in, boolean known, boolean single) {
        if (!single) {
            return 0;
        }
        return known
                ? in.required("minutes", Numbers.MINUTES)
                : in.optional("minutes", Numbers.MINUTES, 1);
    }

    private static List<LeaderRole> orNone(@Nullable List<LeaderRole> leaders) {
        return leaders == null ? List.of() : leaders;
    }

    /** Null where the key is absent. */
    private static @Nullable List<LeaderRole> leaders(Fields in) {
        if (!in.has("leaders")) {
            return null;
        }
        List<LeaderRole> leaders = new ArrayList<>();
        in.objects("leaders", each -> leader(each, leaders));
        if (in.trusts("leaders") && leaders.isEmpty()) {
            in.fault("leaders", "expected at least one leader");
        }
        return leaders;
    }

    /** The first, who is always needed, does not have {@code fromAttendees}. */
    private static LeaderRole leader(Fields in, List<LeaderRole> before) {
        LeaderRole role =
                new LeaderRole(
                        in.required("skill", Kinds.ID),
                        before.isEmpty()
                                ? LeaderRole.ALWAYS
                                : in.optional("fromAttendees", Numbers.PEOPLE, LeaderRole.ALWAYS));
        before.add(role);
        return role;
    }

    private static List<ProgrammeSession> programme(Fields in, boolean known) {
        List<ProgrammeSession> sessions = new ArrayList<>();
        if (!known) {
            in.optionalObjects("programme", each -> session(each, sessions));
            return sessions;
        }
        in.objects("programme", each -> session(each, sessions));
        if (in.trusts("programme") && sessions.isEmpty()) {
            in.fault("programme", "expected at least one session");
        }
        return sessions;
    }

    /** The first has nothing that counts from an earlier one; a review has no week. */
    private static ProgrammeSession session(Fields in, List<ProgrammeSession> before) {
        boolean review = in.optional("review", YES_OR_NO, false);
        boolean later = !before.isEmpty();
        ProgrammeSession session =
                new ProgrammeSession(
                        in.required("title", Kinds.TEXT),
                        in.required("minutes", Numbers.MINUTES),
                        leaders(in),
                        in.has("roomFeatures") ? in.optionalValues("roomFeatures", Kinds.ID) : null,
                        review ? null : in.optional("week", Numbers.WEEK),
                        later ? in.optional("after", Numbers.SESSIONS) : null,
                        later ? in.optional("minDays", Numbers.PROGRAMME_DAYS) : null,
                        later ? maxDays(in, review) : null,
                        later ? in.optional("targetDays", Numbers.TARGET_DAYS) : null,
                        review);
        before.add(session);
        return session;
    }

    private static @Nullable Integer maxDays(Fields in, boolean review) {
        return review
                ? in.required("maxDays", Numbers.PROGRAMME_DAYS)
                : in.optional("maxDays", Numbers.PROGRAMME_DAYS);
    }
}
