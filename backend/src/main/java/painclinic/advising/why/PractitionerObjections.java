package painclinic.advising.why;

import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Words;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Rules about who gives a session. */
final class PractitionerObjections {

    private final ScheduleDesk desk;
    private final CourseFacts course;
    private final Wanted wanted;
    private final ObjectionList list;
    private final Practitioner practitioner;

    private PractitionerObjections(
            ScheduleDesk desk, CourseFacts course, Wanted wanted, ObjectionList list) {
        this.desk = desk;
        this.course = course;
        this.wanted = wanted;
        this.list = list;
        this.practitioner = desk.names().practitioner(wanted.practitioner());
    }

    static void add(ScheduleDesk desk, CourseFacts course, Wanted wanted, ObjectionList list) {
        PractitionerObjections rules = new PractitionerObjections(desk, course, wanted, list);
        rules.addSkill();
        rules.addHours();
        rules.addGender();
        rules.addMinutes();
        rules.addOverlaps();
        rules.addTravel();
    }

    private void add(String rule, String text) {
        list.add(
                rule,
                practitioner.name() + " " + text,
                ObjectionList.practitioner(practitioner.id()));
    }

    private void addSkill() {
        String code = course.treatment().code();
        if (!practitioner.skills().contains(code)) {
            add("skill", "does not give %s.".formatted(course.treatment().name()));
        }
        var registration = practitioner.registration();
        if (registration != null && wanted.date().isAfter(registration.expiresOn())) {
            add(
                    "registration",
                    "is registered until %s only.".formatted(Words.date(registration.expiresOn())));
        }
    }

    private void addHours() {
        Site site = desk.names().siteOf(wanted.room());
        boolean works =
                practitioner.workingHours().stream()
                        .filter(block ->
                                block.site().equals(site.id()) && block.isOn(wanted.date()))
                        .anyMatch(block -> wanted.fits(block.day(), block.from(), block.to()));
        if (!works) {
            add("working-hours", "does not work at %s then.".formatted(site.name()));
        }
        for (DateRange leave : practitioner.leave()) {
            if (leave.contains(wanted.date())) {
                add("leave", "is on leave until %s.".formatted(Words.date(leave.to())));
            }
        }
        for (MomentRange away : practitioner.awayDuring()) {
            if (away.overlaps(wanted.start(), wanted.end())) {
                add("leave", "is away %s.".formatted(Words.span(away.from(), away.to())));
            }
        }
    }

    private void addGender() {
        String gender = desk.names().patient(course).practitionerGender();
        if (!course.treatment().group()
                && gender != null
                && !Objects.equals(gender, practitioner.gender())) {
            add("patient-needs", "is not of the gender that the patient asked for.");
        }
    }

    private void addMinutes() {
        int most = desk.facts().practitioners()[wanted.practitioner()].clinicalMinutes();
        int day = desk.facts().grid().day(wanted.date());
        int units = wanted.joined() == null ? course.treatment().length() : 0;
        for (Slot slot : desk.book().practitionerDay(wanted.practitioner(), day)) {
            units += slot.length();
        }
        int minutes = units * desk.facts().grid().unitMinutes();
        if (minutes > most) {
            add(
                    "clinical-minutes",
                    "would treat for %d minutes that day, %d at most.".formatted(minutes, most));
        }
    }

    private void addOverlaps() {
        for (int day : list.days()) {
            var sessions = desk.book().practitionerDay(wanted.practitioner(), day);
            for (Slot slot : list.atOnce(sessions)) {
                list.add(
                        "practitioner-overlap",
                        "%s is in another session %s."
                                .formatted(
                                        practitioner.name(),
                                        Words.span(list.start(slot), list.end(slot))),
                        list.session(slot));
            }
        }
    }

    /** From the session before to this one, and from this one to the next, of one date. */
    private void addTravel() {
        int day = desk.facts().grid().day(wanted.date());
        List<Slot> sessions = desk.book().practitionerDay(wanted.practitioner(), day);
        if (wanted.joined() != null && sessions.contains(wanted.joined())) {
            return;
        }
        Slot before = list.before(sessions);
        Slot after = list.after(sessions);
        if (before != null) {
            addWay(before, list.end(before), wanted.start());
        }
        if (after != null) {
            addWay(after, wanted.end(), list.start(after));
        }
    }

    private void addWay(Slot other, LocalDateTime from, LocalDateTime to) {
        String there = desk.names().siteOf(other.room()).id();
        String here = desk.names().siteOf(wanted.room()).id();
        int way = desk.names().bundle().travelMinutes(there, here);
        if (way > Duration.between(from, to).toMinutes()) {
            list.add(
                    "travel",
                    "%s needs %s between the two sites, and has %s."
                            .formatted(
                                    practitioner.name(),
                                    Words.counted(way, "minute"),
                                    Words.counted(
                                            Duration.between(from, to).toMinutes(), "minute")),
                    list.session(other));
        }
    }
}
