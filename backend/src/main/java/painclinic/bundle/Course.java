package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One patient's run of one treatment.
 *
 * @param sessions prescribed sessions in all, delivered ones included
 * @param startNotBefore no session is placed before this date
 * @param deliveredOn dates of the sessions already given, ascending; the first opened the window
 * @param guideline the ruleset pinned when the course began; null for the one adopted
 */
public record Course(
        String id,
        String patient,
        String treatment,
        int sessions,
        LocalDate referredOn,
        LocalDate painBeganOn,
        LocalDate startNotBefore,
        Priority priority,
        @Nullable String preferredPractitioner,
        List<LocalDate> deliveredOn,
        @Nullable String preferredSite,
        @Nullable String guideline) {

    /** A course without a wish for a site, held to the ruleset that the clinic has adopted. */
    public Course(
            String id,
            String patient,
            String treatment,
            int sessions,
            LocalDate referredOn,
            LocalDate painBeganOn,
            LocalDate startNotBefore,
            Priority priority,
            @Nullable String preferredPractitioner,
            List<LocalDate> deliveredOn) {
        this(
                id,
                patient,
                treatment,
                sessions,
                referredOn,
                painBeganOn,
                startNotBefore,
                priority,
                preferredPractitioner,
                deliveredOn,
                null,
                null);
    }

    /** A course held to the ruleset that the clinic has adopted. */
    public Course(
            String id,
            String patient,
            String treatment,
            int sessions,
            LocalDate referredOn,
            LocalDate painBeganOn,
            LocalDate startNotBefore,
            Priority priority,
            @Nullable String preferredPractitioner,
            List<LocalDate> deliveredOn,
            @Nullable String preferredSite) {
        this(
                id,
                patient,
                treatment,
                sessions,
                referredOn,
                painBeganOn,
                startNotBefore,
                priority,
                preferredPractitioner,
                deliveredOn,
                preferredSite,
                null);
    }

    public Course {
        deliveredOn = List.copyOf(deliveredOn);
    }

    /** How many sessions have still to be given. */
    public int owed() {
        return sessions - deliveredOn.size();
    }

    public Course withStartNotBefore(LocalDate startNotBefore) {
        return new Course(
                id,
                patient,
                treatment,
                sessions,
                referredOn,
                painBeganOn,
                startNotBefore,
                priority,
                preferredPractitioner,
                deliveredOn,
                preferredSite,
                guideline);
    }

    public Course withGuideline(@Nullable String guideline) {
        return new Course(
                id,
                patient,
                treatment,
                sessions,
                referredOn,
                painBeganOn,
                startNotBefore,
                priority,
                preferredPractitioner,
                deliveredOn,
                preferredSite,
                guideline);
    }

    public Course withSessions(int sessions) {
        return new Course(
                id,
                patient,
                treatment,
                sessions,
                referredOn,
                painBeganOn,
                startNotBefore,
                priority,
                preferredPractitioner,
                deliveredOn,
                preferredSite,
                guideline);
    }

    public Course withDeliveredOn(List<LocalDate> deliveredOn) {
        return new Course(
                id,
                patient,
                treatment,
                sessions,
                referredOn,
                painBeganOn,
                startNotBefore,
                priority,
                preferredPractitioner,
                deliveredOn,
                preferredSite,
                guideline);
    }
}
