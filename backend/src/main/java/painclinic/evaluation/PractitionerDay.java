package painclinic.evaluation;

import painclinic.bundle.Practitioner;

/** One practitioner on one date. Practitioners are told apart by their id. */
public record PractitionerDay(Practitioner practitioner, int day) {

    public static PractitionerDay of(Placement session) {
        return new PractitionerDay(session.practitioner(), session.day());
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
