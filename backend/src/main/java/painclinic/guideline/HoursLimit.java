package painclinic.guideline;

import painclinic.guideline.Breach.Kind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * At most so many hours of sessions in one course, delivered and planned together. A course is
 * counted in minutes.
 */
public record HoursLimit(int most, Citation source) implements CourseLimit {

    private static final int MINUTES = 60;

    @Override
    public Kind kind() {
        return Kind.MINUTES;
    }

    @Override
    public long count(Collection<LocalDate> sessions, int minutesEach) {
        return Math.multiplyFull(sessions.size(), minutesEach);
    }

    /** The most minutes. */
    public int minutes() {
        return Math.multiplyExact(most, MINUTES);
    }

    @Override
    public Optional<Breach> breach(long minutes) {
        return minutes > minutes()
                ? Optional.of(new Breach(Kind.MINUTES, minutes, minutes(), source))
                : Optional.empty();
    }
}
