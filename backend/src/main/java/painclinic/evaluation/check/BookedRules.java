package painclinic.evaluation.check;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.evaluation.ScheduleIndex;

import java.util.HashMap;
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
            if (!isKept(booked, present.get(booked.id()))) {
                findings.add(
                        "booked-moved",
                        "%s: a booked session was moved, changed or dropped."
                                .formatted(booked.id()));
            }
        }
    }

    private static boolean isKept(Session booked, @Nullable Session now) {
        return now != null
                && now.start().equals(booked.start())
                && now.room().equals(booked.room())
                && now.practitioner().equals(booked.practitioner())
                && Objects.equals(now.classId(), booked.classId())
                && courses(now).containsAll(courses(booked));
    }

    private static Set<String> courses(Session session) {
        return session.attendees().stream().map(Attendee::course).collect(Collectors.toSet());
    }
}
