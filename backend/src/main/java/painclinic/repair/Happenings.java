package painclinic.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Session;
import painclinic.repair.Comparison.Happening;
import painclinic.repair.Comparison.HappeningKind;

import java.util.List;
import java.util.stream.Stream;

/** Puts what has happened into names and times. */
final class Happenings {

    private final ClinicBundle before;
    private final Names names;

    Happenings(ClinicBundle before, Names names) {
        this.before = before;
        this.names = names;
    }

    List<Happening> of(ClinicChanges changes) {
        return Stream.of(people(changes), places(changes), appointments(changes))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<Happening> people(ClinicChanges changes) {
        return Stream.of(
                        changes.leave().stream()
                                .map(one ->
                                        dates(
                                                HappeningKind.PRACTITIONER_AWAY,
                                                names.practitioner(one.practitioner()),
                                                one.dates())),
                        changes.absences().stream()
                                .map(one ->
                                        moments(
                                                HappeningKind.PRACTITIONER_AWAY,
                                                names.practitioner(one.practitioner()),
                                                one.during())),
                        changes.patientsAway().stream()
                                .map(one ->
                                        dates(
                                                HappeningKind.PATIENT_AWAY,
                                                names.patientName(one.patient()),
                                                one.dates())))
                .flatMap(each -> each);
    }

    private Stream<Happening> places(ClinicChanges changes) {
        return Stream.concat(
                changes.roomsClosed().stream()
                        .map(one ->
                                moments(
                                        HappeningKind.ROOM_CLOSED,
                                        names.room(one.room()),
                                        one.during())),
                changes.sitesClosed().stream()
                        .map(one ->
                                dates(
                                        HappeningKind.SITE_CLOSED,
                                        names.site(one.site()),
                                        new DateRange(one.date(), one.date()))));
    }

    private Stream<Happening> appointments(ClinicChanges changes) {
        return Stream.of(
                        changes.cancelled().stream()
                                .flatMap(place -> appointment(HappeningKind.CANCELLED, place)),
                        changes.cancelledDates().stream().flatMap(this::appointments),
                        changes.notAttended().stream()
                                .flatMap(place -> appointment(HappeningKind.NOT_ATTENDED, place)))
                .flatMap(each -> each);
    }

    private Stream<Happening> appointment(HappeningKind kind, PlaceInSession place) {
        return before.booked().stream()
                .filter(session -> session.id().equals(place.session()))
                .map(session -> appointment(kind, place.course(), session));
    }

    private Stream<Happening> appointments(CourseDates cancelled) {
        return before.booked().stream()
                .filter(session -> cancelled.dates().contains(session.start().toLocalDate()))
                .filter(session ->
                        session.attendees().stream()
                                .map(Attendee::course)
                                .anyMatch(cancelled.course()::equals))
                .map(session -> appointment(HappeningKind.CANCELLED, cancelled.course(), session));
    }

    private Happening appointment(HappeningKind kind, String course, Session session) {
        return new Happening(kind, names.nameOfCourse(course), session.start(), session.end());
    }

    private static Happening dates(HappeningKind kind, String name, DateRange dates) {
        return new Happening(
                kind, name, dates.from().atStartOfDay(), dates.to().plusDays(1).atStartOfDay());
    }

    private static Happening moments(HappeningKind kind, String name, MomentRange during) {
        return new Happening(kind, name, during.from(), during.to());
    }
}
