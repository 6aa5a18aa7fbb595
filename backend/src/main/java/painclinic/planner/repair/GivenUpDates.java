package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Dates on which places were given up and no others are offered. A bundle can only say that a
 * patient is not available, which is about all their courses. So that is said of a date on which
 * they gave back the only place they had, or which was given up for the only course they have; what
 * else was given up holds for the course alone, and for one repair.
 */
final class GivenUpDates {

    private final Map<String, String> patientOf = new HashMap<>();
    private final Map<String, Integer> coursesOf = new HashMap<>();
    private final Map<String, Set<LocalDate>> keeps = new HashMap<>();
    private final Map<String, Set<LocalDate>> ofCourses = new HashMap<>();
    private final Map<String, SortedSet<LocalDate>> ofPatients = new TreeMap<>();

    /**
     * @param remaining the sessions with the places that are not given up
     */
    GivenUpDates(List<Course> courses, List<Session> remaining) {
        for (Course course : courses) {
            patientOf.put(course.id(), course.patient());
            coursesOf.merge(course.patient(), 1, Integer::sum);
        }
        for (Session session : remaining) {
            for (Attendee place : session.attendees()) {
                keeps.computeIfAbsent(patient(place.course()), _ -> new HashSet<>())
                        .add(session.start().toLocalDate());
            }
        }
    }

    /** The course had a place on the date, and gives it back. */
    void givesBack(String course, LocalDate date) {
        add(course, date, true);
    }

    /** The course is not placed on the date, whether it had a place or not. */
    void givesUp(String course, LocalDate date) {
        add(course, date, coursesOf.getOrDefault(patient(course), 0) == 1);
    }

    private void add(String course, LocalDate date, boolean all) {
        String patient = patient(course);
        if (all && !keeps.getOrDefault(patient, Set.of()).contains(date)) {
            ofPatients.computeIfAbsent(patient, _ -> new TreeSet<>()).add(date);
        } else {
            ofCourses.computeIfAbsent(course, _ -> new HashSet<>()).add(date);
        }
    }

    private String patient(String course) {
        String patient = patientOf.get(course);
        if (patient == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(course));
        }
        return patient;
    }

    /** By course: dates on which its patient may come for something else. */
    Map<String, Set<LocalDate>> ofCourses() {
        return ofCourses;
    }

    /** By patient: dates on which they do not come at all, but for those known to be such. */
    Map<String, List<DateRange>> ofPatients(Map<String, List<DateRange>> known) {
        Map<String, List<DateRange>> ranges = new TreeMap<>();
        ofPatients.forEach((patient, dates) ->
                ranges.put(patient, ranges(dates, known.getOrDefault(patient, List.of()))));
        return ranges;
    }

    private static List<DateRange> ranges(SortedSet<LocalDate> dates, List<DateRange> known) {
        List<DateRange> ranges = new ArrayList<>();
        for (LocalDate date : dates) {
            DateRange last = ranges.isEmpty() ? null : ranges.getLast();
            if (known.stream().anyMatch(range -> range.contains(date))) {
                continue;
            }
            if (last != null && last.to().plusDays(1).equals(date)) {
                ranges.set(ranges.size() - 1, new DateRange(last.from(), date));
            } else {
                ranges.add(new DateRange(date, date));
            }
        }
        return ranges;
    }
}
