package painclinic.exchange;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.clinic.RecordChanges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file beside the clinic's records: what it would add and change, and what it does not have.
 *
 * @param current the records, with people called as the file calls them
 */
record Merge(ClinicBundle current, ClinicBundle file) {

    /** The courses under the ruleset that they have, whichever the clinic adopts. */
    private static final RecordKind<Course> PINNED_COURSES =
            new RecordKind<>(
                    RecordKind.COURSES.name(),
                    bundle ->
                            bundle.courses().stream()
                                    .map(course ->
                                            course.guideline() == null
                                                    ? course.withGuideline(bundle.guideline())
                                                    : course)
                                    .toList(),
                    RecordKind.COURSES.id(),
                    RecordKind.COURSES.label());

    Merge {
        if (file.ownWeights() == null) { // a file that says nothing of them leaves them
            file = file.withOwnWeights(current.ownWeights());
        }
    }

    /** Every difference, kind by kind. */
    List<ImportRow> rows() {
        return RecordKind.ALL.stream().flatMap(this::rows).toList();
    }

    private <T> Stream<ImportRow> rows(RecordKind<T> kind) {
        RecordChanges<T> changes =
                RecordChanges.between(kind.in().apply(current), kind.in().apply(file), kind.id());
        return Stream.of(
                        changes.added().stream()
                                .map(one -> row(kind, one, ImportRow.Change.ADDED, List.of())),
                        changes.changed().stream()
                                .map(change ->
                                        row(
                                                kind,
                                                change.after(),
                                                ImportRow.Change.CHANGED,
                                                FieldChanges.between(
                                                        change.before(), change.after()))),
                        changes.missing().stream()
                                .map(one -> row(kind, one, ImportRow.Change.MISSING, List.of())))
                .flatMap(Function.identity());
    }

    private static <T> ImportRow row(
            RecordKind<T> kind,
            T record,
            ImportRow.Change change,
            List<ImportRow.FieldChange> fields) {
        return new ImportRow(
                kind.key(record), kind.name(), kind.label().apply(record), change, fields);
    }

    /** What each record says now, by key: whoever applies later sees whether it has changed. */
    Map<String, String> seen() {
        Map<String, String> seen = new HashMap<>();
        RecordKind.ALL.forEach(kind -> see(kind, seen));
        return seen;
    }

    private <T> void see(RecordKind<T> kind, Map<String, String> seen) {
        kind.in()
                .apply(current)
                .forEach(one -> seen.put(kind.key(one), Fingerprint.of(one.toString())));
    }

    /** The keys of the file's differences whose record is not what was seen. */
    Set<String> changedSince(Map<String, String> seen) {
        Map<String, String> now = seen();
        return rows().stream()
                .map(ImportRow::key)
                .filter(key -> !Objects.equals(now.get(key), seen.get(key)))
                .collect(Collectors.toSet());
    }

    /** The keys of the records that these records, as they are now, cannot be without. */
    Set<String> neededBy(Set<String> keys) {
        Set<String> needed = new HashSet<>();
        Set<String> courses = new HashSet<>(keys);
        for (Session session : current.booked()) {
            if (keys.contains(RecordKind.SESSIONS.key(session))) {
                session.attendees()
                        .forEach(one -> courses.add(RecordKind.COURSES.keyOf(one.course())));
                session.leaders().forEach(who -> needed.add(RecordKind.PRACTITIONERS.keyOf(who)));
                needed.add(RecordKind.ROOMS.keyOf(session.room()));
                needed.add(RecordKind.TREATMENTS.keyOf(session.treatment()));
            }
        }
        for (Course course : current.courses()) {
            if (courses.contains(RecordKind.COURSES.key(course))) {
                needed.add(RecordKind.COURSES.key(course));
                needed.add(RecordKind.PATIENTS.keyOf(course.patient()));
                needed.add(RecordKind.TREATMENTS.keyOf(course.treatment()));
            }
        }
        current.rooms().stream()
                .filter(room -> {
                    String key = RecordKind.ROOMS.key(room);
                    return keys.contains(key) || needed.contains(key);
                })
                .map(Room::site)
                .toList()
                .forEach(site -> needed.add(RecordKind.SITES.keyOf(site)));
        return needed;
    }

    /**
     * The records once the file has been taken over.
     *
     * @param left keys of records that stay as they are
     * @param removed keys of missing records that go; all others stay. What cannot be without a
     *     record goes with it
     */
    ClinicBundle merged(Set<String> left, Set<String> removed) {
        ClinicBundle outline = left.contains("clinic/clinic") ? current : file;
        List<Treatment> treatments = merged(RecordKind.TREATMENTS, left, removed);
        List<Site> sites = merged(RecordKind.SITES, left, removed);
        Set<String> siteIds = ids(sites, Site::id);
        List<Room> rooms =
                merged(RecordKind.ROOMS, left, removed).stream()
                        .filter(room -> siteIds.contains(room.site()))
                        .toList();
        List<Practitioner> practitioners =
                merged(RecordKind.PRACTITIONERS, left, removed).stream()
                        .map(person -> workingAt(person, siteIds))
                        .toList();
        List<Patient> patients = merged(RecordKind.PATIENTS, left, removed);
        List<Course> courses =
                courses(
                        merged(PINNED_COURSES, left, removed),
                        ids(patients, Patient::id),
                        ids(treatments, Treatment::code),
                        ids(practitioners, Practitioner::id));
        return new ClinicBundle(
                        outline.clinic(),
                        outline.guideline(),
                        merged(RecordKind.LIMITS, left, removed),
                        outline.planning(),
                        treatments,
                        sites,
                        rooms,
                        practitioners,
                        patients,
                        courses,
                        sessions(
                                merged(RecordKind.SESSIONS, left, removed),
                                ids(rooms, Room::id),
                                ids(practitioners, Practitioner::id),
                                ids(courses, Course::id)))
                .withOwnWeights(outline.ownWeights());
    }

    private <T> List<T> merged(RecordKind<T> kind, Set<String> left, Set<String> removed) {
        Map<String, T> recorded = new HashMap<>();
        kind.in().apply(current).forEach(one -> recorded.put(kind.id().apply(one), one));
        List<T> merged = new ArrayList<>();
        for (T one : kind.in().apply(file)) {
            T known = recorded.remove(kind.id().apply(one));
            if (!left.contains(kind.key(one))) {
                merged.add(one);
            } else if (known != null) {
                merged.add(known);
            }
        }
        kind.in().apply(current).stream()
                .filter(one -> recorded.containsKey(kind.id().apply(one)))
                .filter(one -> left.contains(kind.key(one)) || !removed.contains(kind.key(one)))
                .forEach(merged::add);
        return merged;
    }

    private static Practitioner workingAt(Practitioner person, Set<String> sites) {
        return person.workingHours().stream().allMatch(block -> sites.contains(block.site()))
                ? person
                : person.withWorkingHours(
                        person.workingHours().stream()
                                .filter(block -> sites.contains(block.site()))
                                .toList());
    }

    private static List<Course> courses(
            List<Course> all, Set<String> patients, Set<String> treatments, Set<String> people) {
        return all.stream()
                .filter(course -> patients.contains(course.patient()))
                .filter(course -> treatments.contains(course.treatment()))
                .map(course ->
                        course.preferredPractitioner() == null
                                        || people.contains(course.preferredPractitioner())
                                ? course
                                : Renamed.preferring(course, course.patient(), null))
                .toList();
    }

    private static List<Session> sessions(
            List<Session> all, Set<String> rooms, Set<String> people, Set<String> courses) {
        return all.stream()
                .filter(session -> rooms.contains(session.room()))
                .filter(session -> people.contains(session.practitioner()))
                .map(session -> attendedBy(session, courses))
                .filter(session -> !session.attendees().isEmpty())
                .toList();
    }

    private static Session attendedBy(Session session, Set<String> courses) {
        List<Attendee> attendees =
                session.attendees().stream()
                        .filter(attendee -> courses.contains(attendee.course()))
                        .toList();
        return attendees.equals(session.attendees())
                ? session
                : Renamed.led(session, session.practitioner(), attendees);
    }

    private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toSet());
    }
}
