package painclinic.evaluation;

import painclinic.bundle.Practitioner;

import java.util.LinkedHashSet;
import java.util.Set;

/** One practitioner on one date. Practitioners are told apart by their id. */
public record PractitionerDay(Practitioner practitioner, int day) {

    /** The day of each of a session's leaders, each once. */
    public static Set<PractitionerDay> of(Placement session) {
        Set<PractitionerDay> days = new LinkedHashSet<>();
        session.leaders().forEach(who -> days.add(new PractitionerDay(who, session.day())));
        return days;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PractitionerDay(Practitioner who, int when)
                && when == day
                && who.id().equals(practitioner.id());
    }

    @Override
    public int hashCode() {
        return 31 * practitioner.id().hashCode() + day;
    }
}
