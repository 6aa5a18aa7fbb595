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
                        insert into session (clinic_id, id, position, treatment, most_people,
                            practitioner_id, room_id, room_capacity, class_id, starts_at, ends_at,
                            places)
                        select 1, :id, 99, 'GROUP_EXERCISE', t.most_people, :practitioner, r.external_id,
                            r.capacity, 'class', :start at time zone 'Europe/London',
                            (:start at time zone 'Europe/London') + make_interval(mins => :minutes),
                            least(t.most_people, r.capacity)
                        from treatment t, room r
                        where t.code = 'GROUP_EXERCISE' and r.external_id = :room
                        """)
                .param("id", id)
                .param("practitioner", practitioner)
                .param("room", room)
                .param("start", localStart)
                .param("minutes", minutes)
                .update();
    }

    void appointment(String session, String course, int number, int seat) {
        jdbc.sql(
                        """
                        insert into appointment (clinic_id, session_id, course_id, patient_id,
                            number, seat, places, during, treatment, prescribed,
                            delivered, treatment_window)
                        select 1, s.id, c.id, c.patient_id, :number, :seat, s.places, s.during,
                            c.treatment, c.prescribed, c.delivered, c.treatment_window
                        from session s, course c where s.id = :session and c.id = :course
                        """)
                .param("session", session)
                .param("course", course)
                .param("number", number)
                .param("seat", seat)
                .update();
    }

    void openWindow(String course, String date) {
        jdbc.sql("update course set opened_on = ?::date where id = ?")
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
