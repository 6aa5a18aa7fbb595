package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Absence;
import painclinic.bundle.ClinicChanges.CourseDates;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.ClinicChanges.PatientAbsence;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.ClinicChanges.RoomClosure;
import painclinic.bundle.ClinicChanges.SiteClosure;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Changes of every kind, most of them about sessions that there are. */
final class RandomChanges {

    private final Random random;
    private final ClinicBundle bundle;
    private final ClinicSchedule told;
    private final LocalDateTime asOf;

    RandomChanges(Random random, ClinicBundle bundle, ClinicSchedule told) {
        this.random = random;
        this.bundle = bundle;
        this.told = told;
        this.asOf = moment();
    }

    ClinicChanges changes() {
        return new ClinicChanges(
                asOf,
                some(() -> new Leave(session().practitioner(), dates())),
                some(() -> new Absence(session().practitioner(), during())),
                some(() -> new RoomClosure(session().room(), during())),
                random.nextInt(4) > 0 ? List.of() : some(this::siteClosure),
                some(() -> new PatientAbsence(patient(), dates())),
                places(false),
                some(() -> new CourseDates(course(session()), dates())),
                places(true));
    }

    private LocalDateTime moment() {
        if (told.sessions().isEmpty()) {
            return bundle.planning().from().atTime(8, 0);
        }
        LocalDateTime moment = session().start();
        LocalDateTime last = bundle.planning().to().atTime(23, 0);
        moment = moment.isAfter(last) ? last : moment;
        return switch (random.nextInt(3)) {
            case 0 -> moment;
            case 1 -> moment.plusMinutes(10);
            default -> moment.toLocalDate().atStartOfDay();
        };
    }

    private Session session() {
        return told.sessions().get(random.nextInt(told.sessions().size()));
    }

    private static String course(Session session) {
        return session.attendees().getFirst().course();
    }

    private String patient() {
        String course = course(session());
        return bundle.courses().stream()
                .filter(one -> one.id().equals(course))
                .findFirst()
                .orElseThrow()
                .patient();
    }

    private SiteClosure siteClosure() {
        Session session = session();
        return bundle.rooms().stream()
                .filter(room -> room.id().equals(session.room()))
                .map(room -> new SiteClosure(room.site(), session.start().toLocalDate()))
                .findFirst()
                .orElseThrow();
    }

    private DateRange dates() {
        LocalDate from = session().start().toLocalDate().minusDays(random.nextInt(3));
        return new DateRange(from, from.plusDays(random.nextInt(10)));
    }

    private MomentRange during() {
        LocalDateTime from =
                session().start().truncatedTo(ChronoUnit.HOURS).plusMinutes(random.nextInt(70));
        return new MomentRange(from, from.plusMinutes(1 + random.nextInt(2_000)));
    }

    private List<PlaceInSession> places(boolean begun) {
        List<PlaceInSession> places = new ArrayList<>();
        for (Session session : told.sessions()) {
            for (Attendee place : session.attendees()) {
                if (session.start().isBefore(asOf) == begun && random.nextInt(12) == 0) {
                    places.add(new PlaceInSession(session.id(), place.course()));
                }
            }
        }
        return places;
    }

    private <T> List<T> some(Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0 && !told.sessions().isEmpty(); i--) {
            some.add(one.get());
        }
        return some;
    }
}
