package painclinic.schedule;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDateTime;

/** Writes past the application, as a second node, a script or a person at the prompt would. */
final class DirectWrites {

    private final JdbcClient jdbc;

    DirectWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void practitioner(String id) {
        jdbc.sql(
                        """
                        insert into practitioner (clinic_id, external_id, position, name, profession, skills)
                        values (1, ?, 99, 'Someone', 'PHYSIOTHERAPIST', '{}')
                        """)
                .param(id)
                .update();
    }

    void room(String id) {
        jdbc.sql(
                        """
                        insert into room (clinic_id, external_id, position, site_id, name, capacity,
                            features)
                        select 1, ?, 99, id, 'Somewhere', 12, '{}' from site
                        where external_id = 'site1'
                        """)
                .param(id)
                .update();
    }

    /** A class of an hour that takes as many as its limits allow: ten. */
    void session(String id, String practitioner, String room, LocalDateTime localStart) {
        session(id, practitioner, room, localStart, 60);
    }

    void session(
            String id, String practitioner, String room, LocalDateTime localStart, int minutes) {
        jdbc.sql(
                        """
                        with added as (
                            insert into session (clinic_id, external_id, treatment_id, most_people,
                                lead_id, site_id, room_id, room_capacity, starts_at, ends_at, form,
                                places)
                            select 1, :id, t.id, t.most_people, p.id, r.site_id, r.id, r.capacity,
                                :start at time zone 'Europe/London',
                                (:start at time zone 'Europe/London')
                                    + make_interval(mins => :minutes),
                                'GROUP', least(t.most_people, r.capacity)
                            from treatment t, room r, practitioner p
                            where t.code = 'GROUP_EXERCISE' and r.external_id = :room
                                and p.external_id = :practitioner
                            returning id, lead_id, starts_at, ends_at)
                        insert into session_staff (session_id, practitioner_id, role, starts_at,
                            ends_at)
                        select id, lead_id, 'LEAD', starts_at, ends_at from added
                        """)
                .param("id", id)
                .param("practitioner", practitioner)
                .param("room", room)
                .param("start", localStart)
                .param("minutes", minutes)
                .update();
    }

    /** A place in a class; the ticket is the one of the course's sessions that it uses up. */
    void appointment(String session, String course, int ticket, int seat) {
        jdbc.sql(
                        """
                        insert into appointment (session_id, course_id, patient_id, seat, ticket,
                            starts_at, ends_at, places, form, treatment_id, prescribed, used,
                            treatment_window, policy_id, one_to_one, is_live)
                        select s.id, c.id, c.patient_id, :seat, :ticket, s.starts_at, s.ends_at,
                            s.places, s.form, c.treatment_id, c.prescribed, c.used,
                            c.treatment_window, c.policy_id, c.one_to_one, c.is_live
                        from session s, course c
                        where s.external_id = :session and c.external_id = :course
                        """)
                .param("session", session)
                .param("course", course)
                .param("ticket", ticket)
                .param("seat", seat)
                .update();
    }

    void openWindow(String course, String date) {
        jdbc.sql("update course set opened_on = ?::date where external_id = ?")
                .params(date, course)
                .update();
    }

    int update(String statement) {
        return jdbc.sql(statement).update();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
