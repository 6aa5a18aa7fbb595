package painclinic.commandline;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Cohort;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A schedule that people were told, as something to plan around. */
final class Baseline {

    private Baseline() {}

    /** The groups that are there: those of the bundle, and those that the schedule has begun. */
    private static List<Cohort> cohorts(ClinicBundle bundle, List<Session> booked) {
        Set<String> programmes =
                bundle.treatments().stream()
                        .filter(Treatment::isProgramme)
                        .map(Treatment::code)
                        .collect(Collectors.toSet());
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        bundle.cohorts().forEach(one -> cohorts.put(one.id(), one));
        for (Session session : booked) {
            String id = session.classId();
            if (id != null && programmes.contains(session.treatment())) {
                Cohort there = cohorts.get(id);
                cohorts.put(
                        id,
                        new Cohort(
                                id,
                                session.treatment(),
                                session.attendees().stream().map(Attendee::course).toList(),
                                there == null ? List.of() : there.deliveredOn()));
            }
        }
        return List.copyOf(cohorts.values());
    }

    /** The bundle with all sessions of a schedule booked. */
    static ClinicBundle booked(ClinicBundle bundle, ClinicSchedule told) {
        List<Session> booked = new ArrayList<>(told.sessions());
        Set<String> ids = new HashSet<>();
        told.sessions().forEach(session -> ids.add(session.id()));
        bundle.booked().stream()
                .filter(session -> !ids.contains(session.id()))
                .forEach(booked::add);
        return bundle.withBooked(booked).withCohorts(cohorts(bundle, booked));
    }
}
