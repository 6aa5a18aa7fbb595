package painclinic.evaluation;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Weekly schedules for a clinic, in which each choice goes wrong with a given probability. */
public final class RandomSchedule {

    private final Random random;
    private final ClinicBundle bundle;
    private final double noise;
    private final List<Session> sessions = new ArrayList<>();
    private final List<UnscheduledSession> unscheduled = new ArrayList<>();

    public RandomSchedule(Random random, ClinicBundle bundle, double noise) {
        this.random = random;
        this.bundle = bundle;
        this.noise = noise;
    }

    public ClinicSchedule schedule() {
        for (Session booked : bundle.booked()) {
            if (!goesWrong()) {
                sessions.add(goesWrong() ? moved(booked) : booked);
            }
        }
        bundle.courses().forEach(this::addCourse);
        return new ClinicSchedule(sessions, unscheduled);
    }

    private void addCourse(Course course) {
        LocalDateTime slot =
                RandomClinic.FROM
                        .plusDays(random.nextInt(20))
                        .atTime(8 + random.nextInt(9), 15 * random.nextInt(4));
        String room = room();
        String practitioner = practitioner();
        int stop = random.nextInt(4) == 0 ? random.nextInt(6) : Integer.MAX_VALUE;
        Set<Integer> booked = bookedNumbers(course);
        for (int n = course.deliveredOn().size() + 1; n <= course.sessions(); n++) {
            if (booked.contains(n) || goesWrong()) {
                continue;
            }
            if (n > stop) {
                report(course, n);
                continue;
            }
            int number = goesWrong() ? 1 + random.nextInt(12) : n;
            LocalDateTime start = goesWrong() ? anyTime(slot) : slot;
            place(
                    course,
                    new Attendee(course.id(), number),
                    start,
                    goesWrong() ? room() : room,
                    goesWrong() ? practitioner() : practitioner);
            slot = slot.plusDays(goesWrong() ? random.nextInt(30) : 7);
        }
    }

    private void place(
            Course course, Attendee place, LocalDateTime start, String room, String practitioner) {
        boolean group = course.treatment().equals("GROUP_EXERCISE") != goesWrong();
        if (group && random.nextInt(3) > 0 && joins(course, place)) {
            return;
        }
        int minutes =
                bundle.treatments().stream()
                        .filter(one -> one.code().equals(course.treatment()))
                        .findFirst()
                        .orElseThrow()
                        .minutes();
        sessions.add(
                new Session(
                        goesWrong() ? "s1" : "s" + (100 + sessions.size()),
                        goesWrong() ? "MANUAL_THERAPY" : course.treatment(),
                        start,
                        goesWrong() ? minutes + 5 : minutes,
                        room,
                        practitioner,
                        group ? "class" + random.nextInt(3) : null,
                        goesWrong() ? List.of() : List.of(place)));
    }

    private boolean joins(Course course, Attendee place) {
        for (int i = 0; i < sessions.size(); i++) {
            Session old = sessions.get(i);
            if (old.classId() != null && old.treatment().equals(course.treatment()) && coin()) {
                List<Attendee> people = new ArrayList<>(old.attendees());
                people.add(place);
                sessions.set(i, changed(old, old.start(), people));
                return true;
            }
        }
        return false;
    }

    private void report(Course course, int number) {
        List<String> reasons = goesWrong() ? List.of(" ") : List.of("There is no room.");
        unscheduled.add(new UnscheduledSession(course.id(), number, reasons));
        if (goesWrong()) {
            unscheduled.add(
                    new UnscheduledSession(
                            coin() ? "nobody" : course.id(), 1 + random.nextInt(12), List.of()));
        }
    }

    private Session moved(Session old) {
        return changed(old, old.start().plusMinutes(30), old.attendees());
    }

    private static Session changed(Session old, LocalDateTime start, List<Attendee> people) {
        return new Session(
                old.id(),
                old.treatment(),
                start,
                old.minutes(),
                old.room(),
                old.practitioner(),
                old.classId(),
                people);
    }

    private Set<Integer> bookedNumbers(Course course) {
        Set<Integer> numbers = new HashSet<>();
        for (Session session : sessions) {
            for (Attendee place : session.attendees()) {
                if (place.course().equals(course.id())) {
                    numbers.add(place.number());
                }
            }
        }
        return numbers;
    }

    private LocalDateTime anyTime(LocalDateTime near) {
        return near.plusDays(random.nextInt(9) - 4L).plusMinutes(5L * random.nextInt(200));
    }

    private String room() {
        return goesWrong() && coin()
                ? "nowhere"
                : bundle.rooms().get(random.nextInt(bundle.rooms().size())).id();
    }

    private String practitioner() {
        return bundle.practitioners().get(random.nextInt(bundle.practitioners().size())).id();
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private boolean goesWrong() {
        return random.nextDouble() < noise;
    }
}
