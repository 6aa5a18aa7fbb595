package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Delivery;
import painclinic.bundle.Room;
import painclinic.bundle.Treatment;
import painclinic.database.Rows;
import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.TreatmentLimits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the clinic treats with, and its own limits. */
@Component
class Treatments {

    static final String TABLE = "treatment";

    private final Rows rows;

    Treatments(Rows rows) {
        this.rows = rows;
    }

    /** Writes treatments over those of the same code, or besides. */
    void write(ClinicId clinic, ClinicBundle bundle, List<Treatment> treatments) {
        rows.write(
                """
                insert into treatment (clinic_id, guideline, code, position, name, delivery, minutes,
                    room_features, group_max, min_days_between, target_days_between, most_people)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (clinic_id, code) do update set name = excluded.name,
                    delivery = excluded.delivery, minutes = excluded.minutes,
                    room_features = excluded.room_features, group_max = excluded.group_max,
                    min_days_between = excluded.min_days_between,
                    target_days_between = excluded.target_days_between,
                    retired_on = null, version = treatment.version + 1
                """,
                Rows.numbered(
                        treatments,
                        (i, treatment) -> treatmentRow(clinic, bundle.guideline(), i, treatment)));
    }

    /** Makes these the clinic's own limits. */
    void writeLimits(ClinicId clinic, List<LocalLimit> limits) {
        rows.update("delete from local_limit where clinic_id = ?", clinic.value());
        rows.write(
                """
                insert into local_limit (clinic_id, treatment, position, max_sessions, window_days,
                    group_max)
                values (?, ?, ?, ?, ?, ?)
                """,
                Rows.numbered(limits, (i, limit) -> limitRow(clinic, i, limit)));
    }

    /** Works out anew how many people a session of each treatment may have at most. */
    void limitSizes(ClinicId clinic, String guideline, List<Room> rooms) {
        Map<String, TreatmentLimits> limits = Guidelines.limits(guideline, localLimits(clinic));
        rows.write(
                """
                update treatment set guideline = ?, most_people = ?
                where clinic_id = ? and code = ? and (guideline, most_people) <> (?, ?)
                """,
                of(clinic).stream()
                        .map(treatment -> {
                            int most = mostPeople(treatment, limits, rooms);
                            return Rows.row(
                                    guideline,
                                    most,
                                    clinic.value(),
                                    treatment.code(),
                                    guideline,
                                    most);
                        }));
    }

    /** Puts the treatments into the order of the codes. */
    void order(ClinicId clinic, List<String> codes) {
        rows.update(
                """
                update treatment set position = wanted.place - 1
                from unnest(?::text[]) with ordinality as wanted (code, place)
                where treatment.clinic_id = ? and treatment.code = wanted.code
                    and treatment.position <> wanted.place - 1
                """,
                Rows.array(codes),
                clinic.value());
    }

    /** The code of a treatment; empty for one that is not recorded. */
    Optional<String> code(UUID id) {
        return rows
                .list("select code from treatment where id = ?", (row, n) -> row.getString(1), id)
                .stream()
                .findFirst();
    }

    List<UUID> ids(ClinicId clinic, List<String> codes) {
        return rows.list(
                "select id from treatment where clinic_id = ? and code = any (?)",
                (row, n) -> row.getObject("id", UUID.class),
                clinic.value(),
                Rows.array(codes));
    }

    List<Treatment> of(ClinicId clinic) {
        return of(clinic, List.of());
    }

    /** Those in use, and of the others those named. */
    List<Treatment> of(ClinicId clinic, List<String> also) {
        return rows.list(
                """
                select * from treatment
                where clinic_id = ? and (retired_on is null or code = any (?))
                order by position, id
                """,
                Treatments::treatment,
                clinic.value(),
                Rows.array(also));
    }

    List<LocalLimit> localLimits(ClinicId clinic) {
        return rows.list(
                "select * from local_limit where clinic_id = ? order by position",
                (row, n) ->
                        new LocalLimit(
                                row.getString("treatment"),
                                row.getObject("max_sessions", Integer.class),
                                row.getObject("window_days", Integer.class),
                                row.getObject("group_max", Integer.class)),
                clinic.value());
    }

    /** The tightest of what guideline, clinic and largest room allow in one session. */
    private static int mostPeople(
            Treatment treatment, Map<String, TreatmentLimits> limits, List<Room> rooms) {
        if (treatment.delivery() == Delivery.ONE_TO_ONE) {
            return 1;
        }
        TreatmentLimits limit = limits.get(treatment.code());
        int largestRoom = rooms.stream().mapToInt(Room::capacity).max().orElse(1);
        return Stream.of(limit == null ? null : limit.groupMax(), treatment.groupMax())
                .filter(Objects::nonNull)
                .reduce(largestRoom, Math::min);
    }

    private static @Nullable Object[] treatmentRow(
            ClinicId clinic, String guideline, int position, Treatment treatment) {
        return Rows.row(
                clinic.value(),
                guideline,
                treatment.code(),
                position,
                treatment.name(),
                treatment.delivery().name(),
                treatment.minutes(),
                Rows.array(treatment.roomFeatures()),
                treatment.groupMax(),
                treatment.minDaysBetween(),
                treatment.targetDaysBetween());
    }

    private static @Nullable Object[] limitRow(ClinicId clinic, int position, LocalLimit limit) {
        return Rows.row(
                clinic.value(),
                limit.treatment(),
                position,
                limit.maxSessions(),
                limit.windowDays(),
                limit.groupMax());
    }

    private static Treatment treatment(ResultSet row, int number) throws SQLException {
        return new Treatment(
                row.getString("code"),
                row.getString("name"),
                Delivery.valueOf(row.getString("delivery")),
                row.getInt("minutes"),
                Rows.texts(row, "room_features"),
                row.getObject("group_max", Integer.class),
                row.getInt("min_days_between"),
                row.getInt("target_days_between"));
    }
}
