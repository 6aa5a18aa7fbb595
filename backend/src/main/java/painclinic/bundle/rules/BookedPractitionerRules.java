package painclinic.bundle.rules;

import painclinic.bundle.LeaderRole;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.bundle.rules.Booking.Leading;

import java.util.List;

/** Whoever gives a promised session may give it, and is at work at that site then. */
final class BookedPractitionerRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        for (Booking booking : Booking.of(draft)) {
            for (Leading leading : booking.leading(draft)) {
                Entry<Practitioner> practitioner = leading.who();
                skilled(booking, leading, faults);
                registered(booking, practitioner, faults);
                atWork(booking, practitioner, faults);
                notOnLeave(booking, practitioner, faults);
                notAway(booking, practitioner, faults);
            }
        }
    }

    private static void skilled(Booking booking, Leading leading, Faults faults) {
        Entry<Treatment> treatment = booking.treatment();
        if (treatment == null || !treatment.trusts("code", "leaders", "programme")) {
            return;
        }
        List<LeaderRole> roles = treatment.value().demands(booking.session().number()).leaders();
        Entry<Practitioner> practitioner = leading.who();
        if (leading.place() < roles.size()
                && practitioner.trusts("skills")
                && !practitioner.value().skills().contains(roles.get(leading.place()).skill())) {
            booking.fault(
                    faults,
                    leading.key(),
                    "may not give %s: expected someone with that skill"
                            .formatted(roles.get(leading.place()).skill()));
        }
    }

    private static void registered(
            Booking booking, Entry<Practitioner> practitioner, Faults faults) {
        Registration registration = practitioner.value().registration();
        if (registration != null
                && practitioner.trusts("registration")
                && booking.date().isAfter(registration.expiresOn())) {
            booking.fault(
                    faults,
                    "practitioner",
                    "registration ends on %s: expected one that is current on %s"
                            .formatted(registration.expiresOn(), booking.date()));
        }
    }

    private static void atWork(Booking booking, Entry<Practitioner> entry, Faults faults) {
        if (booking.site() == null || !entry.trusts("workingHours")) {
            return;
        }
        String site = booking.site().value().id();
        boolean works =
                entry.value().workingHours().stream()
                        .filter(block -> block.site().equals(site) && block.isOn(booking.date()))
                        .anyMatch(block -> booking.isWithin(block.day(), block.from(), block.to()));
        if (!works) {
            booking.fault(
                    faults,
                    "start",
                    "outside the working hours of %s at %s: expected a session wholly inside one"
                                    .formatted(entry.value().id(), site)
                            + " block");
        }
    }

    private static void notOnLeave(
            Booking booking, Entry<Practitioner> practitioner, Faults faults) {
        if (practitioner.trusts("leave")
                && practitioner.value().leave().stream()
                        .anyMatch(leave -> leave.contains(booking.date()))) {
            booking.fault(faults, "start", "%s is on leave".formatted(practitioner.value().id()));
        }
    }

    private static void notAway(Booking booking, Entry<Practitioner> practitioner, Faults faults) {
        Session session = booking.session();
        if (practitioner.trusts("awayDuring")
                && practitioner.value().awayDuring().stream()
                        .anyMatch(away -> away.overlaps(session.start(), session.end()))) {
            booking.fault(faults, "start", "%s is away then".formatted(practitioner.value().id()));
        }
    }
}
