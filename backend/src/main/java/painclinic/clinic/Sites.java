package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
import painclinic.database.Rows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the clinic treats, as files have it. */
@Component
class Sites {

    static final String TABLE = "site";

    private final Rows rows;
    private final StoredRecords records;

    Sites(Rows rows, StoredRecords records) {
        this.rows = rows;
        this.records = records;
    }

    /** Writes sites over those of the same name, or besides. */
    void write(ClinicId clinic, List<Site> sites) {
        rows.write(
                """
                insert into site (clinic_id, external_id, position, name)
                values (?, ?, ?, ?)
                on conflict (clinic_id, external_id) do update set name = excluded.name,
                    retired_on = null, version = site.version + 1
                """,
                Rows.numbered(sites, (i, site) -> siteRow(clinic, i, site)));
        Map<String, UUID> ids = records.ids(TABLE, clinic);
        rows.clearParts(
                sites.stream().map(site -> ids.get(site.id())).toList(),
                "delete from opening_hours where site_id = any (?::uuid[])",
                "delete from site_closure where site_id = any (?::uuid[])");
        rows.write(
                """
                insert into opening_hours (site_id, position, day, opens, closes)
                values (?, ?, ?, ?, ?)
                """,
                sites.stream().flatMap(site -> hoursRows(ids.get(site.id()), site)));
        rows.write(
                "insert into site_closure (site_id, position, closed_on) values (?, ?, ?)",
                sites.stream().flatMap(site -> closureRows(ids.get(site.id()), site)));
    }

    /** Adds a date on which the site stays shut, unless it is known already. */
    void addClosedDate(ClinicId clinic, String siteId, LocalDate date) {
        UUID id = records.id(TABLE, clinic, siteId);
        int added =
                rows.update(
                        """
                        insert into site_closure (site_id, position, closed_on)
                        select ?, coalesce(max(position) + 1, 0), ? from site_closure
                        where site_id = ?
                        having not coalesce(bool_or(closed_on = ?), false)
                        """,
                        id,
                        date,
                        id,
                        date);
        rows.update("update site set version = version + ? where id = ?", added, id);
    }

    List<Site> of(ClinicId clinic) {
        Map<String, List<WeeklyWindow>> hours =
                rows.byParent(
                        """
                        select external_id as parent, day, opens, closes
                        from opening_hours join site on site.id = site_id
                        where clinic_id = ? order by site_id, opening_hours.position
                        """,
                        (row, n) ->
                                new WeeklyWindow(
                                        DayOfWeek.valueOf(row.getString("day")),
                                        row.getObject("opens", LocalTime.class),
                                        row.getObject("closes", LocalTime.class)),
                        clinic.value());
        Map<String, List<LocalDate>> closures =
                rows.byParent(
                        """
                        select external_id as parent, closed_on
                        from site_closure join site on site.id = site_id
                        where clinic_id = ? order by site_id, site_closure.position
                        """,
                        (row, n) -> row.getObject("closed_on", LocalDate.class),
                        clinic.value());
        return rows.list(
                """
                select external_id, name from site
                where clinic_id = ? and retired_on is null order by position, id
                """,
                (row, n) ->
                        new Site(
                                row.getString("external_id"),
                                row.getString("name"),
                                hours.getOrDefault(row.getString("external_id"), List.of()),
                                closures.getOrDefault(row.getString("external_id"), List.of())),
                clinic.value());
    }

    private static @Nullable Object[] siteRow(ClinicId clinic, int position, Site site) {
        return Rows.row(clinic.value(), site.id(), position, site.name());
    }

    private static Stream<@Nullable Object[]> hoursRows(@Nullable UUID id, Site site) {
        return Rows.numbered(
                site.openingHours(),
                (i, item) -> Rows.row(id, i, item.day().name(), item.from(), item.to()));
    }

    private static Stream<@Nullable Object[]> closureRows(@Nullable UUID id, Site site) {
        return Rows.numbered(site.closedOn(), (i, date) -> Rows.row(id, i, date));
    }
}
