package painclinic.commandline;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schedule that people were told, as something to plan around. */
final class Baseline {

    private Baseline() {}

    /** The bundle with all sessions of a schedule booked. */
    static ClinicBundle booked(ClinicBundle bundle, ClinicSchedule told) {
        List<Session> booked = new ArrayList<>(told.sessions());
        Set<String> ids = new HashSet<>();
        told.sessions().forEach(session -> ids.add(session.id()));
        bundle.booked().stream()
                .filter(session -> !ids.contains(session.id()))
                .forEach(booked::add);
        return bundle.withBooked(booked).withCohorts(ToldCohorts.of(bundle, booked));
    }
}
