package painclinic;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.Map;
import java.util.TreeMap;

/** An installation of the version before identities: everything in it is there afterwards. */
class FormerScheduleIT {

    private static final String FORMER_VERSION = "120";

    /** Courses with and without sessions, given and to come; classes that several share. */
    private static final String FILL =
            """
            insert into clinic values (1, 'Former', 'Europe/London', 'NICE-CG88-2009', '2027-01-04',
                '2027-04-30', 15, 7);
            insert into treatment values
                (1, 'GROUP_EXERCISE', 'NICE-CG88-2009', 0, 'Exercise', 'GROUP', 60, '{}', 10, 2, 7, 10),
                (1, 'MANUAL_THERAPY', 'NICE-CG88-2009', 1, 'Manual', 'ONE_TO_ONE', 30, '{}', null, 3,
                    7, 1),
                (1, 'TENS', 'NICE-CG88-2009', 2, 'TENS', 'ONE_TO_ONE', 30, '{}', null, 3, 7, 1);
            insert into local_limit values (1, 'TENS', 0, 6, 84, null);
            insert into site values (1, 'site', 0, 'Site', '{2027-03-29}');
            insert into room select 1, 'room' || i, i, 'site', 'Room ' || i, 12, '{}'
                from generate_series(1, 40) i;
            insert into practitioner select 1, 'p' || i, i, 'Person ' || i, 'PHYSIOTHERAPIST', 'HCPC',
                'PH' || i, '2030-01-01', '{}', null, null from generate_series(1, 40) i;
            insert into patient select 1, 'pt' || i, i, 'nhs' || i, 'Given' || i, 'Family' || i,
                '1980-01-01', '{}', null, false from generate_series(1, 300) i;
            insert into course (clinic_id, id, position, patient_id, treatment, prescribed,
                referred_on, pain_began_on, start_not_before, priority, preferred_practitioner,
                guideline, time_zone, delivered_on, opened_on, cap, window_days)
            select 1, 'c' || i, i, 'pt' || i, 'MANUAL_THERAPY', 9, date '2026-12-01', date '2026-09-01',
                date '2026-12-02', case when i % 5 = 0 then 'URGENT' else 'ROUTINE' end, 'p1',
                'NICE-CG88-2009', 'Europe/London',
                case when i % 3 = 0 then '{2026-12-28}'::date[] else '{}'::date[] end,
                case when i % 3 = 0 then '2026-12-28'::date when i <= 200 then date '2027-01-05' end, 9, 84
            from generate_series(1, 300) i
            union all
            select 1, 'g' || i, 300 + i, 'pt' || i, 'GROUP_EXERCISE', 8, date '2026-12-01', date '2026-09-01',
                date '2026-12-02', 'ROUTINE', null, 'NICE-CG88-2009', 'Europe/London', '{}'::date[], date '2027-01-06',
                8, 84
            from generate_series(1, 50) i
            union all
            select 1, 't' || i, 400 + i, 'pt' || i, 'TENS', 2, date '2026-12-01', date '2026-09-01',
                date '2026-12-02', 'ROUTINE', null, 'NICE-CG88-2009', 'Europe/London',
                '{2026-12-28,2026-12-29}'::date[], date '2026-12-28', 6, 84
            from generate_series(1, 3) i;
            insert into session (clinic_id, id, position, treatment, most_people, practitioner_id,
                room_id, room_capacity, class_id, starts_at, ends_at, places)
            select 1, 's' || i || '-' || n, i, 'MANUAL_THERAPY', 1, 'p' || (1 + i % 40),
                'room' || (1 + i % 40), 12, null, d, d + interval '30 minutes', 1
            from generate_series(1, 200) i, generate_series(1, 3) n,
                lateral (select timestamptz '2027-01-05T09:00Z' + (n - 1) * interval '7 days'
                    + (i / 40) * interval '30 minutes' as d) x
            union all
            select 1, 'class' || n, n, 'GROUP_EXERCISE', 10, 'p1', 'room1', 12, 'class001', d,
                d + interval '60 minutes', 10
            from generate_series(1, 8) n,
                lateral (select timestamptz '2027-01-06T09:00Z' + (n - 1) * interval '7 days' as d) x;
            insert into appointment (clinic_id, session_id, course_id, patient_id, number, seat,
                places, during, treatment, prescribed, delivered, treatment_window)
            select 1, s.id, c.id, c.patient_id, c.delivered + n, 1, s.places, s.during, c.treatment,
                c.prescribed, c.delivered, c.treatment_window
            from generate_series(1, 200) i, generate_series(1, 3) n, session s, course c
            where s.id = 's' || i || '-' || n and c.id = 'c' || i
            union all
            select 1, s.id, c.id, c.patient_id, n, i, s.places, s.during, c.treatment, c.prescribed,
                c.delivered, c.treatment_window
            from generate_series(1, 9) i, generate_series(1, 8) n, session s, course c
            where s.id = 'class' || n and c.id = 'g' || i;
            """;

    private static final Map<String, String> BEFORE =
            Map.of(
                    "sessions",
                    """
                    select concat_ws('|', id, treatment, practitioner_id, room_id, class_id, starts_at,
                        ends_at, places) as line from session
                    """,
                    "appointments",
                    """
                    select concat_ws('|', session_id, course_id, patient_id, number, seat, prescribed,
                        delivered, treatment_window) as line from appointment
                    """,
                    "courses",
                    """
                    select concat_ws('|', id, patient_id, treatment, prescribed, referred_on,
                        pain_began_on, start_not_before, priority, preferred_practitioner, guideline,
                        delivered_on, opened_on, cap, window_days) as line from course
                    """,
                    "patients",
                    "select concat_ws('|', id, nhs_number, given_name, family_name) as line from"
                            + " patient");

    private static final Map<String, String> AFTER =
            Map.of(
                    "sessions",
                    """
                    select concat_ws('|', s.external_id, t.code, p.external_id, r.external_id,
                        k.external_id, s.starts_at, s.ends_at, s.places) as line
                    from session s join treatment t on t.id = s.treatment_id
                    join session_staff f on f.session_id = s.id
                    join practitioner p on p.id = f.practitioner_id join room r on r.id = s.room_id
                    left join class_series k on k.id = s.series_id
                    """,
                    "appointments",
                    """
                    select concat_ws('|', s.external_id, c.external_id, p.external_id, a.ticket, a.seat,
                        a.prescribed, a.used, a.treatment_window) as line
                    from appointment a join session s on s.id = a.session_id
                    join course c on c.id = a.course_id join patient p on p.id = a.patient_id
                    """,
                    "courses",
                    """
                    select concat_ws('|', c.external_id, p.external_id, c.treatment, c.prescribed,
                        r.referred_on, r.pain_began_on, c.start_not_before, c.priority, f.external_id,
                        c.guideline, c.carried_on, c.opened_on, c.cap, c.window_days) as line
                    from course c join referral r on r.id = c.referral_id
                    join patient p on p.id = c.patient_id
                    left join practitioner f on f.id = c.preferred_practitioner
                    """,
                    "patients",
                    """
                    select concat_ws('|', external_id, nhs_number, given_name, family_name) as line
                    from patient
                    """);

    @Test
    void isTakenOverWhole() {
        FlywayConnectionDetails database = EmbeddedTestServer.newDatabase().owner();
        JdbcClient jdbc = JdbcClient.create(dataSource(database));
        migrate(database, FORMER_VERSION);
        jdbc.sql(FILL).update();
        Map<String, String> before = checksums(jdbc, BEFORE);
        assertThat(before.get("appointments")).startsWith("672 ");
        migrate(database, "latest");
        assertThat(checksums(jdbc, AFTER)).isEqualTo(before);
        jdbc.sql("update site set name = 'Another'").update();
        assertThat(
                        jdbc.sql("select was ->> 'name' from audit_entry where entity = 'site'")
                                .query(String.class)
                                .list())
                .as("what was there before is watched from now on")
                .containsExactly("Site");
        // nobody is told again of what they were told
        assertThat(
                        jdbc.sql("select count(*) from appointment where told_revision < revision")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        select treatment || ' ' || status || ' ' || count(*)
                                        from course group by treatment, status order by 1
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "GROUP_EXERCISE ACTIVE 50",
                        "MANUAL_THERAPY ACTIVE 234",
                        "MANUAL_THERAPY WAITING 66",
                        "TENS COMPLETED 3");
    }

    @Test
    void accountsGoToWhomTheirWordsMeantAndTheOthersStayClosed() {
        FlywayConnectionDetails database = EmbeddedTestServer.newDatabase().owner();
        JdbcClient jdbc = JdbcClient.create(dataSource(database));
        migrate(database, FORMER_VERSION);
        jdbc.sql(FILL).update();
        jdbc.sql(
                        """
                        insert into app_user (id, username, display_name, password_hash, role,
                            practitioner_id, patient_id, created_at, person)
                        values
                            (gen_random_uuid(), 'p3', '', 'x', 'THERAPIST', 'p3', null, now(),
                                'Person 3 HCPC PH3'),
                            (gen_random_uuid(), 'p4 under another id', '', 'x', 'THERAPIST', 'p9', null,
                                now(), 'Person 4 HCPC PH4'),
                            (gen_random_uuid(), 'somebody else''s id', '', 'x', 'THERAPIST', 'p5', null,
                                now(), 'Person 77 HCPC PH77'),
                            (gen_random_uuid(), 'pt6', '', 'x', 'PATIENT', null, 'pt6', now(), 'nhs6'),
                            (gen_random_uuid(), 'a number nobody has', '', 'x', 'PATIENT', null, 'pt7',
                                now(), 'nhs777'),
                            (gen_random_uuid(), 'an administrator', '', 'x', 'ADMINISTRATOR', null,
                                null, now(), null)
                        """)
                .update();
        migrate(database, "latest");
        assertThat(
                        jdbc.sql(
                                        """
                                        select concat_ws(': ', username, f.external_id, p.external_id)
                                        from app_user a
                                        left join practitioner f on f.id = a.practitioner_id
                                        left join patient p on p.id = a.patient_id order by username
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "p3: p3",
                        "p4 under another id: p4",
                        "somebody else's id",
                        "pt6: pt6",
                        "a number nobody has",
                        "an administrator");
    }

    private static Map<String, String> checksums(JdbcClient jdbc, Map<String, String> queries) {
        Map<String, String> sums = new TreeMap<>();
        queries.forEach((name, query) ->
                sums.put(
                        name,
                        jdbc.sql(
                                        """
                                        select count(*) || ' ' || md5(string_agg(line, chr(10) order by line))
                                        from (%s) as lines
                                        """
                                                .formatted(query))
                                .query(String.class)
                                .single()));
        return sums;
    }

    private static void migrate(FlywayConnectionDetails database, String target) {
        Flyway.configure()
                .dataSource(
                        requireNonNull(database.getJdbcUrl()),
                        requireNonNull(database.getUsername()),
                        requireNonNull(database.getPassword()))
                .target(target)
                .load()
                .migrate();
    }

    private static DriverManagerDataSource dataSource(FlywayConnectionDetails database) {
        return new DriverManagerDataSource(
                requireNonNull(database.getJdbcUrl()),
                requireNonNull(database.getUsername()),
                requireNonNull(database.getPassword()));
    }
}
