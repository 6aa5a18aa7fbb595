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
        @Nullable String preferredSite) {

    /** A course without a wish for a site. */
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
                preferredSite);
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
                preferredSite);
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
                preferredSite);
    }
}
