package painclinic.advising.desk;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.planner.diary.Diary;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A schedule laid out for questions: the planner's diary and a book of its sessions, in step. */
public final class ScheduleDesk {

    private final LocalDate earliest;
    private final Set<String> programmes;
    private final ClinicFacts facts;
    private final ClinicNames names;
    private final ClassNames classes;
    private final ScheduleBook book;
    private final Diary diary;
    private final Map<Attendee, Slot> slots = new HashMap<>();
    private final Map<Slot, String> ids = new HashMap<>();
    private final Set<Promise> promises = new HashSet<>();

    /**
     * @param earliest the first date on which anything can still be put
     */
    public ScheduleDesk(ClinicBundle bundle, ClinicSchedule schedule, LocalDate earliest) {
        this.earliest = earliest;
        programmes = ToldCohorts.programmes(bundle);
        facts = ClinicFactsReader.read(withGroupsBooked(bundle, schedule));
        names = new ClinicNames(bundle, facts);
        classes = new ClassNames(bundle, schedule, facts);
        book = new ScheduleBook(facts);
        diary = new Diary(facts);
        PastDays.close(diary, earliest);
        facts.held().slots().forEach(held -> book.hold(held.slot(), held.takesTheRoom()));
        for (Session session : schedule.sessions()) {
            if (!programmes.contains(session.treatment())) {
                read(session);
            }
        }
        for (Session session : bundle.booked()) {
            for (Attendee place : session.attendees()) {
                promises.add(new Promise(session.id(), place.course()));
            }
        }
    }

    /** Groups of programmes are planned around: their sessions are nobody's own. */
    private ClinicBundle withGroupsBooked(ClinicBundle bundle, ClinicSchedule schedule) {
        List<Session> booked = new ArrayList<>();
        bundle.booked().stream()
                .filter(one -> !programmes.contains(one.treatment()))
                .forEach(booked::add);
        schedule.sessions().stream()
                .filter(one -> programmes.contains(one.treatment()))
                .forEach(booked::add);
        return bundle.withBooked(booked);
    }

    private void read(Session session) {
        int classIndex =
                session.classId() == null ? Slot.ONE_TO_ONE : classes.index(session.classId());
        Slot slot = names.slot(session, classIndex);
        ids.put(slot, session.id());
        for (Attendee place : session.attendees()) {
            CourseFacts course = names.course(place.course());
            if (course == null) {
                throw new IllegalArgumentException(
                        "The bundle has no course %s.".formatted(place.course()));
            }
            slots.put(place, slot);
            diary.place(course, slot);
            book.place(course, slot);
        }
    }

    public ClinicFacts facts() {
        return facts;
    }

    public ClinicNames names() {
        return names;
    }

    public ClassNames classes() {
        return classes;
    }

    /** The first date on which anything can still be put. */
    public LocalDate earliest() {
        return earliest;
    }

    public ScheduleBook book() {
        return book;
    }

    public Diary diary() {
        return diary;
    }

    /** Where a session of a course is, or null. */
    public @Nullable Slot slot(String course, int number) {
        return slots.get(new Attendee(course, number));
    }

    /** The id of a session of the schedule, or null for one that it does not have. */
    public @Nullable String sessionId(Slot slot) {
        return ids.get(slot);
    }

    /** Whether a course's place in a session is booked. */
    public boolean isPromised(CourseFacts course, Slot slot) {
        return promises.contains(new Promise(ids.getOrDefault(slot, ""), course.id()));
    }

    /** Answers something as if a course did not have some of its slots. */
    public <T> T without(CourseFacts course, List<Slot> gone, Supplier<T> question) {
        gone.forEach(slot -> {
            diary.remove(course, slot);
            book.remove(course, slot);
        });
        try {
            return question.get();
        } finally {
            gone.forEach(slot -> {
                diary.place(course, slot);
                book.place(course, slot);
            });
        }
    }

    private record Promise(String session, String course) {}
}
