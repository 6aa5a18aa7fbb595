package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Priority;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.TravelTime;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;
import painclinic.guideline.LocalLimit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a random clinic of version 1 one of version 2: leaders, travel, turnover, wished sites, a
 * programme with cohorts, and schedules that hold some of it, more or less rightly.
 */
final class RandomProgrammes {

    private static final String CODE = "PAIN_PROGRAMME";
    private final Random random;
    private final ClinicBundle plain;
    private final LocalDate from;

    RandomProgrammes(Random random, ClinicBundle plain) {
        this.random = random;
        this.plain = plain;
        this.from = plain.planning().from();
    }

    ClinicBundle bundle() {
        List<Treatment> treatments = new ArrayList<>();
        for (Treatment one : plain.treatments()) {
            treatments.add(led(one));
        }
        Treatment programme = programme();
        treatments.add(programme);
        List<Course> courses = new ArrayList<>();
        for (Course one : plain.courses()) {
            courses.add(random.nextInt(3) == 0 ? wishing(one) : one);
        }
        int people = 3 + random.nextInt(8);
        for (int i = 0; i < people; i++) {
            courses.add(course(i, programme));
        }
        List<TravelTime> travel = new ArrayList<>();
        List<Site> sites = plain.sites();
        if (sites.size() > 1 && random.nextBoolean()) {
            travel.add(new TravelTime(sites.get(0).id(), sites.get(1).id(), 400));
        }
        List<LocalLimit> limits = new ArrayList<>(plain.localLimits());
        limits.add(
                new LocalLimit(
                        CODE,
                        random.nextInt(3) == 0 ? 2 : null,
                        3 + random.nextInt(6),
                        10 + random.nextInt(40),
                        random.nextBoolean() ? 4 : null));
        ClinicBundle bundle =
                plain.withVersion(2)
                        .withLocalLimits(limits)
                        .withSkills(List.of("EXTRA"))
                        .withTreatments(treatments)
                        .withTravelMinutes(travel)
                        .withRooms(plain.rooms().stream().map(this::turning).toList())
                        .withCourses(courses);
        return bundle.withCohorts(cohorts(people));
    }

    private Treatment led(Treatment one) {
        if (random.nextInt(3) > 0) {
            return one;
        }
        return new Treatment(
                one.code(),
                one.name(),
                one.delivery(),
                one.minutes(),
                one.roomFeatures(),
                one.groupMax(),
                one.minDaysBetween(),
                one.targetDaysBetween(),
                List.of(
                        LeaderRole.always(one.code()),
                        new LeaderRole(
                                plain.treatments().getFirst().code(), 1 + random.nextInt(3))),
                1,
                List.of());
    }

    private Treatment programme() {
        String first = plain.treatments().getFirst().code();
        String second = plain.treatments().getLast().code();
        List<ProgrammeSession> sessions = new ArrayList<>();
        sessions.add(session(60, null, 1, null, null, null, null, false));
        sessions.add(
                session(
                        60,
                        List.of(LeaderRole.always(second)),
                        1,
                        null,
                        random.nextInt(2),
                        4,
                        null,
                        false));
        sessions.add(session(120, null, 2, null, null, 11, 7, false));
        sessions.add(session(60, null, null, 1, 3, 20, 9, false));
        sessions.add(session(60, null, null, 3, 5, 20, null, true));
        sessions.add(session(60, null, null, null, 5, 30, 14, true));
        return new Treatment(
                CODE,
                "Programme",
                Delivery.PROGRAMME,
                0,
                List.of(),
                random.nextBoolean() ? 5 : null,
                1,
                7,
                List.of(LeaderRole.always(first), new LeaderRole(second, 3)),
                1 + random.nextInt(3),
                sessions);
    }

    private ProgrammeSession session(
            int minutes,
            @Nullable List<LeaderRole> leaders,
            @Nullable Integer week,
            @Nullable Integer after,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Integer target,
            boolean review) {
        return new ProgrammeSession(
                "Session",
                minutes,
                leaders,
                null,
                random.nextInt(4) == 0 ? null : week,
                after,
                least,
                most,
                target,
                review);
    }

    private Course wishing(Course one) {
        return new Course(
                one.id(),
                one.patient(),
                one.treatment(),
                one.sessions(),
                one.referredOn(),
                one.painBeganOn(),
                one.startNotBefore(),
                one.priority(),
                one.preferredPractitioner(),
                one.deliveredOn(),
                any(plain.sites()).id());
    }

    private Course course(int i, Treatment programme) {
        return new Course(
                "g" + i,
                plain.patients().get(i % plain.patients().size()).id(),
                CODE,
                programme.programme().size(),
                from.minusDays(60),
                from.minusDays(400),
                from.plusDays(random.nextInt(8) - 4),
                random.nextInt(4) == 0 ? Priority.URGENT : Priority.ROUTINE,
                null,
                List.of(),
                random.nextBoolean() ? any(plain.sites()).id() : null);
    }

    private Room turning(Room one) {
        return new Room(
                one.id(),
                one.site(),
                one.name(),
                one.capacity(),
                one.features(),
                one.closedDuring(),
                random.nextInt(3) == 0 ? 15 : 0);
    }

    private List<Cohort> cohorts(int people) {
        List<Cohort> cohorts = new ArrayList<>();
        if (random.nextBoolean()) {
            List<LocalDate> delivered = new ArrayList<>();
            LocalDate date = from.minusDays(1 + random.nextInt(20));
            for (int i = 0; i < 1 + random.nextInt(3) && date.isBefore(from); i++) {
                delivered.add(date);
                date = date.plusDays(1 + random.nextInt(6));
            }
            List<String> members = new ArrayList<>();
            for (int i = 0; i < Math.min(people, 1 + random.nextInt(4)); i++) {
                members.add("g" + i);
            }
            cohorts.add(new Cohort("run", CODE, members, delivered));
        }
        return cohorts;
    }

    /** The plain schedule with sessions of cohorts among the others. */
    ClinicSchedule with(ClinicBundle bundle, ClinicSchedule schedule) {
        List<Session> sessions = new ArrayList<>();
        for (Session one : schedule.sessions()) {
            sessions.add(
                    random.nextInt(4) == 0
                            ? coLed(one, bundle, any(bundle.practitioners()).id())
                            : one);
        }
        farAway(bundle, sessions);
        List<String> groups =
                bundle.cohorts().isEmpty() ? List.of("new1", "new2") : List.of("run", "new1");
        List<UnscheduledSession> unscheduled = new ArrayList<>(schedule.unscheduled());
        List<Course> own =
                bundle.courses().stream().filter(one -> one.treatment().equals(CODE)).toList();
        int half = (own.size() + 1) / 2;
        group(bundle, groups.get(0), own.subList(0, half), sessions);
        group(bundle, groups.get(1), own.subList(half, own.size()), sessions);
        for (Course course : own) {
            for (int n = 1; n <= course.sessions(); n++) {
                if (random.nextInt(3) == 0) {
                    unscheduled.add(
                            new UnscheduledSession(course.id(), n, List.of("Nothing is free.")));
                }
            }
        }
        return new ClinicSchedule(sessions, unscheduled, 2);
    }

    /** Somebody is at the other site soon after. */
    private void farAway(ClinicBundle bundle, List<Session> sessions) {
        if (bundle.travelMinutes().isEmpty() || sessions.isEmpty()) {
            return;
        }
        Session one = any(sessions);
        for (Room room : bundle.rooms()) {
            sessions.add(
                    new Session(
                            one.id() + "-far-" + room.id(),
                            one.treatment(),
                            one.end().plusMinutes(45),
                            one.minutes(),
                            room.id(),
                            one.practitioner(),
                            one.classId(),
                            one.attendees()));
        }
    }

    private static Session coLed(Session one, ClinicBundle bundle, String who) {
        return new Session(
                one.id(),
                one.treatment(),
                one.start(),
                one.minutes(),
                one.room(),
                one.practitioner(),
                one.classId(),
                one.attendees(),
                List.of(who));
    }

    private void group(
            ClinicBundle bundle, String id, List<Course> people, List<Session> sessions) {
        Treatment programme = bundle.treatments().getLast();
        LocalDate date = from.plusDays(random.nextInt(7));
        int first =
                bundle.cohorts().stream()
                                .filter(one -> one.id().equals(id))
                                .mapToInt(one -> one.deliveredOn().size())
                                .sum()
                        + 1;
        for (int n = first; n <= programme.programme().size(); n++) {
            int number = random.nextInt(12) == 0 ? 1 + random.nextInt(8) : n;
            List<Attendee> there = new ArrayList<>();
            for (Course course : people) {
                if (random.nextInt(15) > 0) {
                    there.add(
                            new Attendee(
                                    course.id(), random.nextInt(20) == 0 ? number + 1 : number));
                }
            }
            List<String> others = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                others.add(any(bundle.practitioners()).id());
            }
            if (random.nextInt(6) > 0 && !there.isEmpty()) {
                sessions.add(
                        new Session(
                                id + "-" + n,
                                CODE,
                                date.atTime(8 + random.nextInt(9), 15 * random.nextInt(4)),
                                random.nextInt(10) == 0
                                        ? 45
                                        : programme.demands(number).minutes() == 0
                                                ? 60
                                                : programme.demands(number).minutes(),
                                any(bundle.rooms()).id(),
                                any(bundle.practitioners()).id(),
                                id,
                                there,
                                others));
            }
            date = date.plusDays(random.nextInt(9));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
