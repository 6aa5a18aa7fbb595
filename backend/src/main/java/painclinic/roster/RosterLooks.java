package painclinic.roster;

import org.springframework.stereotype.Component;

import painclinic.access.ClinicUser;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.schedule.CalendarEntries;
import painclinic.schedule.CalendarEntry;
import painclinic.schedule.LastLooks;
import painclinic.schedule.Seen;
import painclinic.schedule.SeenChange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What therapists last saw of their sessions to come. */
@Component
class RosterLooks {

    private static final LastLooks.Role ROLE = LastLooks.Role.THERAPIST;

    private final CalendarEntries entries;
    private final LastLooks looks;
    private final Clinics clinics;
    private final Clock clock;

    RosterLooks(CalendarEntries entries, LastLooks looks, Clinics clinics, Clock clock) {
        this.entries = entries;
        this.looks = looks;
        this.clinics = clinics;
        this.clock = clock;
    }

    RosterChangesView changes(ClinicUser user) {
        List<Seen> now = toCome(user);
        Optional<List<Seen>> before = looks.of(user.id(), ROLE);
        return new RosterChangesView(
                looks.name(now),
                before.isEmpty(),
                clinics
                        .current()
                        .map(clinic -> clinic.time().local(clock.instant()))
                        .flatMap(at -> before.map(seen -> SeenChange.between(seen, now, at)))
                        .orElse(List.of())
                        .stream()
                        .map(RosterChangesView.RosterChange::of)
                        .toList());
    }

    /**
     * @return whether that is what there is to see now; if not, they have not seen it
     */
    boolean keep(ClinicUser user, String look) {
        return looks.keep(user.id(), ROLE, look, toCome(user));
    }

    private List<Seen> toCome(ClinicUser user) {
        UUID practitioner = user.practitionerId();
        return practitioner == null
                ? List.of()
                : clinics.current()
                        .map(clinic -> toCome(practitioner, clinic.time()))
                        .orElse(List.of());
    }

    private List<Seen> toCome(UUID practitioner, ClinicTime time) {
        return entries.ofPractitioner(practitioner).stream()
                .filter(entry -> entry.start().isAfter(clock.instant()))
                .map(entry -> seen(entry, time))
                .toList();
    }

    private static Seen seen(CalendarEntry entry, ClinicTime time) {
        return new Seen(entry.id(), time.local(entry.start()), entry.what(), entry.where(), "");
    }
}
