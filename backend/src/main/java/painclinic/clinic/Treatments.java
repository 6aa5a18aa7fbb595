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
import java.util.stream.Stream;

/** What the clinic treats with, and its own limits. */
@Component
class Treatments {

    private final Rows rows;

    Treatments(Rows rows) {
        this.rows = rows;
    }

    void clear(ClinicId clinic) {
        rows.update("delete from local_limit where clinic_id = ?", clinic.value());
        rows.update("delete from treatment where clinic_id = ?", clinic.value());
    }

    void record(ClinicId clinic, ClinicBundle bundle) {
        recordTreatments(clinic, bundle);
        rows.write(
                "insert into local_limit values (?, ?, ?, ?, ?, ?)",
                Rows.numbered(bundle.localLimits(), (i, limit) -> limitRow(clinic, i, limit)));
    }

    private void recordTreatments(ClinicId clinic, ClinicBundle bundle) {
        Map<String, TreatmentLimits> limits =
                Guidelines.limits(bundle.guideline(), bundle.localLimits());
        rows.write(
                """
                insert into treatment (clinic_id, guideline, code, position, name, delivery, minutes,
                    room_features, group_max, min_days_between, target_days_between, most_people)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Rows.numbered(
                        bundle.treatments(),
                        (i, treatment) ->
                                treatmentRow(
                                        clinic,
                                        bundle.guideline(),
                                        i,
                                        treatment,
                                        mostPeople(treatment, limits, bundle.rooms()))));
    }

    List<Treatment> of(ClinicId clinic) {
        return rows.list(
                "select * from treatment where clinic_id = ? order by position",
                Treatments::treatment,
                clinic.value());
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
            ClinicId clinic, String guideline, int position, Treatment treatment, int mostPeople) {
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
                treatment.targetDaysBetween(),
                mostPeople);
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
