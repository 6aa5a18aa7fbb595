package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Room;
import painclinic.database.Rows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The rooms of the sites, as files have them. */
@Component
class Rooms {

    static final String TABLE = "room";

    private final Rows rows;
    private final StoredRecords records;

    Rooms(Rows rows, StoredRecords records) {
        this.rows = rows;
        this.records = records;
    }

    /** Writes rooms over those of the same name, or besides; their sites are recorded. */
    void write(ClinicId clinic, List<Room> rooms) {
        Map<String, UUID> sites = records.ids(Sites.TABLE, clinic);
        rows.write(
                """
                insert into room (clinic_id, external_id, position, site_id, name, capacity, features)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, external_id) do update set site_id = excluded.site_id,
                    name = excluded.name, capacity = excluded.capacity,
                    features = excluded.features, retired_on = null, version = room.version + 1
                """,
                Rows.numbered(rooms, (i, room) -> roomRow(clinic, i, room, sites)));
        Map<String, UUID> ids = records.ids(TABLE, clinic);
        rows.clearParts(
                rooms.stream().map(room -> ids.get(room.id())).toList(),
                "delete from room_closure where room_id = any (?::uuid[])");
        rows.write(
                """
                insert into room_closure (room_id, position, closed_from, closed_to)
                values (?, ?, ?, ?)
                """,
                rooms.stream().flatMap(room -> closureRows(ids.get(room.id()), room)));
    }

    /** Adds a closure after those that are recorded already. */
    void addClosure(ClinicId clinic, String roomId, MomentRange closed) {
        UUID id = records.id(TABLE, clinic, roomId);
        rows.update(
                """
                insert into room_closure (room_id, position, closed_from, closed_to)
                select ?, coalesce(max(position) + 1, 0), ?, ? from room_closure where room_id = ?
                """,
                id,
                closed.from(),
                closed.to(),
                id);
        rows.update("update room set version = version + 1 where id = ?", id);
    }

    List<Room> of(ClinicId clinic) {
        return of(clinic, List.of(), List.of());
    }

    /** Those in use, and of the others those named, which are closed all the time. */
    List<Room> of(ClinicId clinic, List<String> also, PlanningHorizon planning) {
        return of(
                clinic,
                also,
                List.of(
                        new MomentRange(
                                planning.from().atStartOfDay(),
                                planning.to().plusDays(1).atStartOfDay())));
    }

    private List<Room> of(ClinicId clinic, List<String> also, List<MomentRange> ifRetired) {
        Map<String, List<MomentRange>> closures =
                rows.byParent(
                        """
                        select external_id as parent, closed_from, closed_to
                        from room_closure join room on room.id = room_id
                        where clinic_id = ? order by room_id, room_closure.position
                        """,
                        (row, n) ->
                                new MomentRange(
                                        row.getObject("closed_from", LocalDateTime.class),
                                        row.getObject("closed_to", LocalDateTime.class)),
                        clinic.value());
        return rows.list(
                """
                select room.*, site.external_id as site
                from room join site on site.id = room.site_id
                where room.clinic_id = ?
                    and (room.retired_on is null or room.external_id = any (?))
                order by room.position, room.id
                """,
                (row, n) ->
                        new Room(
                                row.getString("external_id"),
                                row.getString("site"),
                                row.getString("name"),
                                row.getInt("capacity"),
                                Rows.texts(row, "features"),
                                row.getObject("retired_on") == null
                                        ? closures.getOrDefault(
                                                row.getString("external_id"), List.of())
                                        : ifRetired),
                clinic.value(),
                Rows.array(also));
    }

    private static @Nullable Object[] roomRow(
            ClinicId clinic, int position, Room room, Map<String, UUID> sites) {
        return Rows.row(
                clinic.value(),
                room.id(),
                position,
                sites.get(room.site()),
                room.name(),
                room.capacity(),
                Rows.array(room.features()));
    }

    private static Stream<@Nullable Object[]> closureRows(@Nullable UUID id, Room room) {
        return Rows.numbered(
                room.closedDuring(), (i, item) -> Rows.row(id, i, item.from(), item.to()));
    }
}
