package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Room;
import painclinic.database.Rows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rooms of the sites. */
@Component
class Rooms {

    private final Rows rows;

    Rooms(Rows rows) {
        this.rows = rows;
    }

    void clear(ClinicId clinic) {
        rows.update("delete from room where clinic_id = ?", clinic.value());
    }

    void record(ClinicId clinic, List<Room> rooms) {
        rows.write(
                """
                insert into room (clinic_id, id, position, site_id, name, capacity, features)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Rows.numbered(rooms, (i, room) -> roomRow(clinic, i, room)));
        rows.write(
                """
                insert into room_closure (clinic_id, room_id, position, closed_from, closed_to)
                values (?, ?, ?, ?, ?)
                """,
                rooms.stream().flatMap(room -> closureRows(clinic, room)));
    }

    /** Adds a closure after those that are recorded already. */
    void addClosure(ClinicId clinic, String roomId, MomentRange closed) {
        rows.update(
                """
                insert into room_closure (clinic_id, room_id, position, closed_from, closed_to)
                select ?, ?, coalesce(max(position) + 1, 0), ?, ? from room_closure
                where clinic_id = ? and room_id = ?
                """,
                clinic.value(),
                roomId,
                closed.from(),
                closed.to(),
                clinic.value(),
                roomId);
    }

    List<Room> of(ClinicId clinic) {
        Map<String, List<MomentRange>> closures =
                rows.byParent(
                        """
                        select room_id as parent, closed_from, closed_to from room_closure
                        where clinic_id = ? order by room_id, position
                        """,
                        (row, n) ->
                                new MomentRange(
                                        row.getObject("closed_from", LocalDateTime.class),
                                        row.getObject("closed_to", LocalDateTime.class)),
                        clinic.value());
        return rows.list(
                "select * from room where clinic_id = ? order by position",
                (row, n) ->
                        new Room(
                                row.getString("id"),
                                row.getString("site_id"),
                                row.getString("name"),
                                row.getInt("capacity"),
                                Rows.texts(row, "features"),
                                closures.getOrDefault(row.getString("id"), List.of())),
                clinic.value());
    }

    private static @Nullable Object[] roomRow(ClinicId clinic, int position, Room room) {
        return Rows.row(
                clinic.value(),
                room.id(),
                position,
                room.site(),
                room.name(),
                room.capacity(),
                Rows.array(room.features()));
    }

    private static Stream<@Nullable Object[]> closureRows(ClinicId clinic, Room room) {
        List<MomentRange> closures = room.closedDuring();
        return Rows.numbered(
                closures,
                (i, item) -> Rows.row(clinic.value(), room.id(), i, item.from(), item.to()));
    }
}
