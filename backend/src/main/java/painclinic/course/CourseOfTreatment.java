package painclinic.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** How a course goes on and ends; what it prescribes does not change. */
@Entity
@Table(name = "course")
class CourseOfTreatment {

    @Id private UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate openedOn;

    @Column private @Nullable LocalDate endedOn;
    @Column private @Nullable String endReason;
    @Column private @Nullable String endedBy;
    @Version private @Nullable Integer version;

    /** For JPA alone. */
    protected CourseOfTreatment() {}

    CourseStatus status() {
        return status;
    }

    boolean pause() {
        return moveTo(CourseStatus.PAUSED);
    }

    /** Goes on after a pause. */
    boolean resume() {
        return status == CourseStatus.PAUSED
                && moveTo(openedOn == null ? CourseStatus.WAITING : CourseStatus.ACTIVE);
    }

    /** Ends, completed or stopped; for good. */
    boolean end(CourseStatus how, String reason, String actor, LocalDate today) {
        if (how.isLive() || !moveTo(how)) {
            return false;
        }
        endedOn = today;
        endReason = reason;
        endedBy = actor;
        return true;
    }

    private boolean moveTo(CourseStatus next) {
        if (!status.mayBecome(next)) {
            return false;
        }
        status = next;
        return true;
    }
}
