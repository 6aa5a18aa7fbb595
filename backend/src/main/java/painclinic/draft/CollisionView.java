package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.bundle.Session;

import java.time.LocalDateTime;

/** A place that a draft proposes and that cannot be given now, in words for staff. */
@Schema(name = "DraftCollision")
record CollisionView(
        String courseId,
        String patientName,
        String treatmentName,
        LocalDateTime start,
        LocalDateTime end,
        String practitionerName,
        String roomName,
        CollisionReason reason,
        String text) {

    static CollisionView of(Collision collision, DraftNames names) {
        Session session = collision.proposal().session();
        String course = collision.proposal().course();
        return new CollisionView(
                course,
                names.patientOf(course),
                names.treatment(session.treatment()),
                session.start(),
                session.end(),
                names.practitioner(session.practitioner()),
                names.room(session.room()),
                collision.reason(),
                names.words(collision));
    }
}
