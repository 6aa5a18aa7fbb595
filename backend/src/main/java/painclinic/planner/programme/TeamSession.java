package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.List;

/** A session led by several: of one course, or of a class. */
final class TeamSession {

    final Treatment treatment;
    final Place place;

    /** The session as it was promised, or null for a new one. */
    final @Nullable Session booked;

    /** The courses that were put into it, beside those of {@link #booked}. */
    final List<TeamCourse> courses = new ArrayList<>();

    TeamSession(Treatment treatment, Place place, @Nullable Session booked) {
        this.treatment = treatment;
        this.place = place;
        this.booked = booked;
    }

    int people() {
        return courses.size() + (booked == null ? 0 : booked.attendees().size());
    }
}
