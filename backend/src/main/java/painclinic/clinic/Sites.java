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
import java.util.stream.Stream;

/** Where the clinic treats. */
@Component
class Sites {

    private final Rows rows;

    Sites(Rows rows) {
        this.rows = rows;
    }

    void clear(ClinicId clinic) {
        rows.update("delete from site where clinic_id = ?", clinic.value());
    }

    void record(ClinicId clinic, List<Site> sites) {
        rows.write(
                """
                insert into site (clinic_id, id, position, name, closed_on)
                values (?, ?, ?, ?, ?::date[])
                """,
                Rows.numbered(sites, (i, site) -> siteRow(clinic, i, site)));
        rows.write(
                """
                insert into opening_hours (clinic_id, site_id, position, day, opens, closes)
                values (?, ?, ?, ?, ?, ?)
                """,
                sites.stream().flatMap(site -> hoursRows(clinic, site)));
    }

    /** Adds a date on which the site stays shut, unless it is known already. */
    void addClosedDate(ClinicId clinic, String siteId, LocalDate date) {
        rows.update(
                """
                update site set closed_on = array_append(closed_on, ?::date)
                where clinic_id = ? and id = ? and not ?::date = any (closed_on)
                """,
                date,
                clinic.value(),
                siteId,
                date);
    }

    List<Site> of(ClinicId clinic) {
        Map<String, List<WeeklyWindow>> hours =
                rows.byParent(
                        """
                        select site_id as parent, day, opens, closes from opening_hours
                        where clinic_id = ? order by site_id, position
                        """,
                        (row, n) ->
                                new WeeklyWindow(
                                        DayOfWeek.valueOf(row.getString("day")),
                                        row.getObject("opens", LocalTime.class),
                                        row.getObject("closes", LocalTime.class)),
                        clinic.value());
        return rows.list(
                """
                select id, name, closed_on::text[] as closed_on from site
                where clinic_id = ? order by position
                """,
                (row, n) ->
                        new Site(
                                row.getString("id"),
                                row.getString("name"),
                                hours.getOrDefault(row.getString("id"), List.of()),
                                Rows.dates(row, "closed_on")),
                clinic.value());
    }

    private static @Nullable Object[] siteRow(ClinicId clinic, int position, Site site) {
        return Rows.row(
                clinic.value(), site.id(), position, site.name(), Rows.array(site.closedOn()));
    }

    private static Stream<@Nullable Object[]> hoursRows(ClinicId clinic, Site site) {
        List<WeeklyWindow> hours = site.openingHours();
        return Rows.numbered(
                hours,
                (i, item) ->
                        Rows.row(
                                clinic.value(),
                                site.id(),
                                i,
                                item.day().name(),
                                item.from(),
                                item.to()));
    }
}
