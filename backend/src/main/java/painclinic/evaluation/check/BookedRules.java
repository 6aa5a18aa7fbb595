package painclinic.evaluation.check;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.ScheduleIndex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Booked sessions are promises: they stay where they are and keep everybody who was promised. */
final class BookedRules implements RuleGroup {

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<String, Session> present = new HashMap<>();
        schedule.schedule().sessions().forEach(session -> present.put(session.id(), session));
        for (Session booked : schedule.clinic().bundle().booked()) {
            if (!isKept(booked, present.get(booked.id()), schedule.clinic())) {
                findings.add(
                        "booked-moved",
                        "%s: a booked session was moved, changed or dropped."
                                .formatted(booked.id()));
            }
        }
    }

    private static boolean isKept(Session booked, @Nullable Session now, ClinicIndex clinic) {
        return now != null
                && now.start().equals(booked.start())
                && now.room().equals(booked.room())
                && leadersStay(booked, now)
                && Objects.equals(now.classId(), booked.classId())
                && courses(now).containsAll(courses(booked))
                && numbersStay(booked, now, clinic);
    }

    /** Further ones may have been added at the end. */
    private static boolean leadersStay(Session booked, Session now) {
        List<String> before = booked.leaders();
        List<String> after = now.leaders();
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    }

    /** In a programme the number is promised too; elsewhere it follows from the dates. */
    private static boolean numbersStay(Session booked, Session now, ClinicIndex clinic) {
        Treatment treatment = clinic.treatment(booked.treatment());
        return treatment == null
                || !treatment.isProgramme()
                || now.attendees().containsAll(booked.attendees());
    }

    private static Set<String> courses(Session session) {
        return session.attendees().stream().map(Attendee::course).collect(Collectors.toSet());
    }
}
