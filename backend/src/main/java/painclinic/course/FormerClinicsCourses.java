package painclinic.course;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

/** The referrals and courses of a clinic that is no more, and what was decided of them. */
@Component
class FormerClinicsCourses {

    private final Rows rows;

    FormerClinicsCourses(Rows rows) {
        this.rows = rows;
    }

    /** After the schedule, which refers to courses. */
    @EventListener
    @Order(3)
    void forget(ClinicReplaced replaced) {
        long clinic = replaced.clinic().value();
        rows.update("update course set follows_review = null where clinic_id = ?", clinic);
        rows.update(
                "delete from course_review r using course c"
                        + " where c.id = r.course_id and c.clinic_id = ?",
                clinic);
        rows.update("delete from course where clinic_id = ?", clinic);
        rows.update("delete from referral where clinic_id = ?", clinic);
        rows.update(
                """
                delete from override o
                where not exists (select from course where beside_override = o.id)
                    and not exists (select from referral where gate_override = o.id)
                """);
        rows.update("delete from counting_policy where clinic_id = ?", clinic);
    }
}
