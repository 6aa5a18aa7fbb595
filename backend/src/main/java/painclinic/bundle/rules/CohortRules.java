package painclinic.bundle.rules;

import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cohort is a possible group of one programme, and what it has had is possible. */
final class CohortRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        KnownLimits limits = KnownLimits.of(draft);
        Set<String> taken = new HashSet<>();
        for (Entry<Cohort> entry : draft.cohorts()) {
            members(entry, draft, taken, faults);
            Entry<Treatment> treatment =
                    entry.trusts("treatment")
                            ? draft.treatments().find(entry.value().treatment())
                            : null;
            if (treatment != null && treatment.trusts("delivery", "programme")) {
                if (treatment.value().isProgramme()) {
                    notTooMany(entry, treatment.value(), limits, faults);
                    delivered(entry, treatment.value(), draft, limits, faults);
                } else {
                    entry.fault(faults, "treatment", "no programme: expected the code of one");
                }
            }
            hasBeenPromised(entry, draft, faults);
        }
    }

    private static void members(
            Entry<Cohort> entry, BundleDraft draft, Set<String> taken, Faults faults) {
        if (!entry.trusts("members")) {
            return;
        }
        List<String> members = entry.value().members();
        if (members.isEmpty()) {
            entry.fault(faults, "members", "nobody is in it: expected at least one course");
        }
        for (int i = 0; i < members.size(); i++) {
            String path = entry.path("members[%d]".formatted(i));
            Entry<Course> course = draft.courses().find(members.get(i));
            if (!taken.add(members.get(i))) {
                faults.add(
                        path,
                        FoundValue.of(members.get(i)),
                        "in a cohort already: expected each course in one");
            }
            if (course != null
                    && course.trusts("treatment")
                    && entry.trusts("treatment")
                    && !course.value().treatment().equals(entry.value().treatment())) {
                faults.add(
                        path,
                        FoundValue.of(members.get(i)),
                        "a course of %s: expected one of %s"
                                .formatted(course.value().treatment(), entry.value().treatment()));
            }
        }
    }

    private static void notTooMany(
            Entry<Cohort> entry, Treatment treatment, KnownLimits limits, Faults faults) {
        Integer most = limits.mostPeople(treatment);
        if (most != null && entry.trusts("members") && entry.value().members().size() > most) {
            entry.fault(faults, "members", "too many: expected at most " + most);
        }
    }

    private static void delivered(
            Entry<Cohort> entry,
            Treatment treatment,
            BundleDraft draft,
            KnownLimits known,
            Faults faults) {
        if (!entry.trusts("deliveredOn")) {
            return;
        }
        List<LocalDate> dates = entry.value().deliveredOn();
        List<ProgrammeSession> sessions = treatment.programme();
        if (dates.size() > sessions.size()) {
            entry.fault(
                    faults,
                    "deliveredOn",
                    "more delivered than there are: expected at most %d dates"
                            .formatted(sessions.size()));
        }
        for (int i = 0; i < dates.size(); i++) {
            if (i > 0 && i < sessions.size()) {
                boolean mayBeTheSame = sessions.get(i).fewestDays() == 0;
                boolean inOrder =
                        mayBeTheSame
                                ? !dates.get(i).isBefore(dates.get(i - 1))
                                : dates.get(i).isAfter(dates.get(i - 1));
                if (!inOrder) {
                    entry.fault(
                            faults,
                            "deliveredOn",
                            i,
                            "out of order: expected a date %s %s"
                                    .formatted(mayBeTheSame ? "from" : "after", dates.get(i - 1)));
                }
            }
            if (draft.planning().trusts("from")
                    && !dates.get(i).isBefore(draft.planning().value().from())) {
                entry.fault(
                        faults,
                        "deliveredOn",
                        i,
                        "not delivered yet: expected a date before planning.from, "
                                + draft.planning().value().from());
            }
        }
        withinTheWindow(entry, treatment, known, faults);
    }

    private static void withinTheWindow(
            Entry<Cohort> entry, Treatment treatment, KnownLimits known, Faults faults) {
        TreatmentLimits limits = known.of(treatment.code());
        int ordinary = Math.min(treatment.ordinarySessions(), entry.value().deliveredOn().size());
        if (limits == null || ordinary == 0) {
            return;
        }
        LocalDate first = entry.value().deliveredOn().getFirst();
        LocalDate last = entry.value().deliveredOn().get(ordinary - 1);
        if (last.isAfter(limits.lastDate(first))) {
            entry.fault(
                    faults,
                    "deliveredOn",
                    "delivered over %d days: expected at most %d from first to last"
                            .formatted(ChronoUnit.DAYS.between(first, last), limits.windowDays()));
        }
    }

    private static void hasBeenPromised(Entry<Cohort> entry, BundleDraft draft, Faults faults) {
        String id = entry.value().id();
        if (entry.trusts("id", "deliveredOn")
                && entry.value().deliveredOn().isEmpty()
                && Booking.of(draft).stream()
                        .noneMatch(booking -> id.equals(booking.session().classId()))) {
            entry.fault(
                    faults,
                    "id",
                    "nothing delivered and nothing booked: expected a cohort that was promised");
        }
    }
}
