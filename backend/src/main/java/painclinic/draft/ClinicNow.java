package painclinic.draft;

import painclinic.bundle.ClinicBundle;
import painclinic.course.CourseStatus;
import painclinic.exchange.VersionedBundle;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/**
 * The clinic as it is when a draft is judged.
 *
 * @param resting the state of each course that is paused or over, by what files call it
 * @param names what sessions are called, or were while they were there
 * @param now in clinic time
 */
record ClinicNow(
        VersionedBundle clinic,
        Map<String, CourseStatus> resting,
        Set<String> names,
        LocalDateTime now) {

    ClinicBundle bundle() {
        return clinic.bundle();
    }
}
