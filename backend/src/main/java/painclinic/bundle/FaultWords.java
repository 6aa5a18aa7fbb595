package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.json.Entry;
import painclinic.bundle.reading.BundleDraft;
import painclinic.guideline.LocalLimit;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says faults as a clinic would: by people's names and what things are called, as far as the file
 * could be read. "Jan Kowalski (patient p-17) asks for acupuncture, which this clinic has no
 * treatment for."
 */
final class FaultWords {

    private static final Pattern RECORD = Pattern.compile("(\\w+\\[\\d+])(?:\\.(.*))?");
    private static final Pattern NUMBERS = Pattern.compile("\\[\\d+]");
    private static final String UNKNOWN = "unknown reference:";
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    /** Who or what refers to something that the file does not have, and to what. */
    private static final Map<String, String> REFERENCES =
            Map.ofEntries(
                    Map.entry(
                            "courses.treatment",
                            "%s asks for %s, which this clinic has no treatment for."),
                    Map.entry("courses.patient", "%s is for patient %s, who is not in the file."),
                    Map.entry(
                            "courses.preferredPractitioner",
                            "%s would like to see practitioner %s, who is not in the file."),
                    Map.entry(
                            "courses.preferredSite",
                            "%s would like to come to site %s, which is not in the file."),
                    Map.entry("rooms.site", "%s is at site %s, which is not in the file."),
                    Map.entry(
                            "practitioners.skills[]",
                            "%s may give %s, which this clinic has no treatment for."),
                    Map.entry(
                            "practitioners.workingHours[].site",
                            "%s works at site %s, which is not in the file."),
                    Map.entry(
                            "booked.treatment",
                            "%s is of %s, which this clinic has no treatment for."),
                    Map.entry("booked.room", "%s is in room %s, which is not in the file."),
                    Map.entry(
                            "booked.practitioner",
                            "%s is with practitioner %s, who is not in the file."),
                    Map.entry(
                            "booked.attendees[].course",
                            "%s is of course %s, which is not in the file."),
                    Map.entry(
                            "localLimits.treatment",
                            "%s is for a treatment that this clinic does not have."));

    private final BundleDraft draft;
    private final Map<String, String> subjects = new HashMap<>();

    FaultWords(BundleDraft draft) {
        this.draft = draft;
        name(draft.treatments(), FaultWords::treatment);
        name(draft.localLimits(), this::limit);
        name(draft.sites(), FaultWords::site);
        name(draft.rooms(), FaultWords::room);
        name(draft.practitioners(), FaultWords::practitioner);
        name(draft.patients(), FaultWords::patient);
        name(draft.courses(), this::course);
        name(draft.booked(), this::appointment);
    }

    List<BundleFault> told(List<BundleFault> faults) {
        return faults.stream().map(this::told).toList();
    }

    private BundleFault told(BundleFault fault) {
        Matcher record = RECORD.matcher(fault.path());
        String subject = record.matches() ? subjects.get(record.group(1)) : null;
        if (subject == null) {
            return fault;
        }
        String within = record.group(2);
        if (within == null) {
            return fault.about(subject + ": " + fault.message());
        }
        return fault.about(
                fault.message().startsWith(UNKNOWN)
                        ? reference(subject, record.group(1) + "." + within, fault)
                        : "%s, %s: %s"
                                .formatted(subject, PathWords.within(within), fault.message()));
    }

    private static String reference(String subject, String path, BundleFault fault) {
        String[] steps = path.split("\\.", 2);
        String form =
                NUMBERS.matcher(steps[0]).replaceAll("")
                        + "."
                        + NUMBERS.matcher(steps[1]).replaceAll("[]");
        String id = fault.value().replaceAll("^\"|\"$", "");
        String sentence = REFERENCES.get(form);
        if (sentence == null) {
            return "%s, %s: %s is not in the file."
                    .formatted(subject, PathWords.within(steps[1]), id);
        }
        boolean isTreatment = sentence.endsWith("no treatment for.");
        return sentence.formatted(subject, isTreatment ? plain(id) : id);
    }

    private <T> void name(Iterable<Entry<T>> entries, Function<Entry<T>, String> name) {
        for (Entry<T> entry : entries) {
            subjects.put(place(entry), name.apply(entry));
        }
    }

    private static String patient(Entry<Patient> entry) {
        Patient patient = entry.value();
        return called(
                entry.trusts("givenName", "familyName")
                        ? patient.givenName() + " " + patient.familyName()
                        : null,
                "patient",
                entry.trusts("id") ? patient.id() : null,
                entry);
    }

    private static String practitioner(Entry<Practitioner> entry) {
        Practitioner one = entry.value();
        return called(
                entry.trusts("name") ? one.name() : null,
                "practitioner",
                entry.trusts("id") ? one.id() : null,
                entry);
    }

    private static String site(Entry<Site> entry) {
        Site site = entry.value();
        return called(
                entry.trusts("name") ? site.name() : null,
                "site",
                entry.trusts("id") ? site.id() : null,
                entry);
    }

    private static String room(Entry<Room> entry) {
        Room room = entry.value();
        return called(
                entry.trusts("name") ? room.name() : null,
                "room",
                entry.trusts("id") ? room.id() : null,
                entry);
    }

    private static String treatment(Entry<Treatment> entry) {
        return called(
                entry.trusts("name") ? entry.value().name() : null,
                "treatment",
                entry.trusts("code") ? entry.value().code() : null,
                entry);
    }

    private String limit(Entry<LocalLimit> entry) {
        return entry.trusts("treatment")
                ? "The clinic’s own limit for " + nameOf(entry.value().treatment())
                : PathWords.of(place(entry));
    }

    /** Its patient, who is whom people look for; the course alone where they are not known. */
    private String course(Entry<Course> entry) {
        Course course = entry.value();
        Entry<Patient> patient =
                entry.trusts("patient") ? draft.patients().find(course.patient()) : null;
        if (patient != null) {
            return patient(patient);
        }
        return entry.trusts("id") ? "Course " + course.id() : PathWords.of(place(entry));
    }

    private String appointment(Entry<Session> entry) {
        Session session = entry.value();
        return entry.trusts("treatment", "start")
                ? "The appointment of %s on %s"
                        .formatted(nameOf(session.treatment()), START.format(session.start()))
                : PathWords.of(place(entry));
    }

    private String nameOf(String treatment) {
        Entry<Treatment> known = draft.treatments().find(treatment);
        return known != null && known.trusts("name") ? known.value().name() : plain(treatment);
    }

    /** Jan Kowalski (patient p-17), or as much of it as is known. */
    private static String called(
            @Nullable String name, String kind, @Nullable String id, Entry<?> entry) {
        if (name == null) {
            return id == null
                    ? PathWords.of(place(entry))
                    : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + id;
        }
        return id == null ? name : "%s (%s %s)".formatted(name, kind, id);
    }

    private static String place(Entry<?> entry) {
        String path = entry.path("");
        return path.substring(0, path.length() - 1);
    }

    /** GROUP_EXERCISE as "group exercise". */
    private static String plain(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
