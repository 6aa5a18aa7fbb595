package painclinic.advising.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.advising.AdvisedClinic;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.measures.Blemishes;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.planner.Streams;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PossibleSlots;
import painclinic.planner.model.Slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** Differences worked out from what a change touches, held against two full measurements. */
public class CostDifferenceTest {

    private static final int CHANGES = 6;

    static LongStream seeds() {
        return LongStream.range(500, 525);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void isTheDifferenceOfTheMeasuresAndOfTheStreams(long seed) {
        Changing clinic = new Changing(AdvisedClinic.of(seed));
        for (int i = 0; i < CHANGES && !clinic.clinic.isEmpty(); i++) {
            List<CourseChange> changes = clinic.anyChanges();
            Measures before = clinic.measures();
            HardMediumSoftScore score = clinic.score();

            CostChange difference = CostDifference.of(clinic.desk.book(), changes).change();

            assertThat(clinic.measures()).isEqualTo(before);
            changes.forEach(change -> change.apply(clinic.desk.book()));
            assertChange(difference, before, clinic.measures());
            assertThat(clinic.score().softScore() - score.softScore())
                    .isEqualTo(-difference.points());
            assertThat(clinic.score().mediumScore() - score.mediumScore())
                    .isEqualTo(-difference.missing());
        }
    }

    public static void assertChange(CostChange change, Measures before, Measures after) {
        assertThat(change.points()).isEqualTo(after.softCost() - before.softCost());
        assertThat(change.missing()).isEqualTo(after.missing() - before.missing());
        for (Blemish blemish : Blemish.values()) {
            long units =
                    change.blemishes().stream()
                            .filter(one -> one.blemish() == blemish)
                            .mapToLong(BlemishChange::units)
                            .sum();
            assertThat(units)
                    .as("%s", blemish)
                    .isEqualTo(
                            units(after.blemishes(), blemish) - units(before.blemishes(), blemish));
        }
    }

    public static long units(Blemishes blemishes, Blemish blemish) {
        return switch (blemish) {
            case WAIT -> blemishes.waiting();
            case RHYTHM -> blemishes.rhythm();
            case CONTINUITY -> blemishes.continuity();
            case REGULARITY -> blemishes.regularity();
            case PREFERENCE -> blemishes.preference();
            case CLASS_RUN -> blemishes.classRun();
            case CLASS_CHANGE -> blemishes.classChange();
            case IDLE -> blemishes.idle();
            case ROOM_SWITCH -> blemishes.roomSwitch();
            case OVERLOAD -> blemishes.overload();
        };
    }

    /** A clinic whose courses change places at random, within hours but beyond other rules. */
    private static final class Changing {

        final AdvisedClinic clinic;
        final ScheduleDesk desk;

        Changing(AdvisedClinic clinic) {
            this.clinic = clinic;
            this.desk = new ScheduleDesk(clinic.bundle(), clinic.schedule(), LocalDate.MIN);
        }

        List<CourseChange> anyChanges() {
            List<CourseChange> changes = new ArrayList<>();
            List<Slot> given = new ArrayList<>();
            for (int i = 0; i <= clinic.random().nextInt(3); i++) {
                CourseFacts course = course(clinic.anyOwed().course());
                if (changes.stream().noneMatch(change -> change.course() == course)) {
                    changes.add(anyChange(course, given));
                }
            }
            return changes;
        }

        private CourseFacts course(String id) {
            return Objects.requireNonNull(desk.names().course(id));
        }

        private CourseChange anyChange(CourseFacts course, List<Slot> givenAlready) {
            List<Slot> taken = new ArrayList<>();
            for (Slot slot : desk.book().slotsOf(course)) {
                if (clinic.random().nextBoolean()) {
                    taken.add(slot);
                }
            }
            List<Slot> given = new ArrayList<>();
            int free = course.owed() - desk.book().slotsOf(course).size() + taken.size();
            PossibleSlots possible = new PossibleSlots(desk.facts(), course);
            List<Slot> kept = new ArrayList<>(desk.book().slotsOf(course));
            kept.removeAll(taken);
            for (int i = 0; i < free && !possible.isEmpty(); i++) {
                Slot slot =
                        possible.stream()
                                .skip(clinic.random().nextInt(Math.min(300, possible.size())))
                                .findFirst()
                                .orElseThrow();
                if (!isTaken(slot, givenAlready) && kept.stream().noneMatch(slot::overlaps)) {
                    given.add(slot);
                    givenAlready.add(slot);
                }
            }
            return new CourseChange(course, taken, given);
        }

        /** Where practitioners are in two places at once, gaps in their day mean nothing. */
        private boolean isTaken(Slot slot, List<Slot> given) {
            List<Slot> day =
                    new ArrayList<>(desk.book().practitionerDay(slot.practitioner(), slot.day()));
            day.addAll(given);
            if (given.stream().anyMatch(slot::overlaps)) {
                return true;
            }
            return day.stream()
                    .anyMatch(other ->
                            other.practitioner() == slot.practitioner() && other.overlaps(slot));
        }

        Measures measures() {
            return ScheduleMeasures.of(clinic.bundle(), written(), clinic.bundle().weights(), null);
        }

        HardMediumSoftScore score() {
            List<Appointment> appointments = new ArrayList<>();
            for (CourseFacts course : desk.facts().courses()) {
                List<Slot> slots = desk.book().slotsOf(course);
                PossibleSlots possible = new PossibleSlots(desk.facts(), course);
                for (int i = 0; i < course.owed(); i++) {
                    int id = appointments.size();
                    appointments.add(
                            i < slots.size()
                                    ? Appointment.booked(id, course, slots.get(i))
                                    : new Appointment(id, course, possible));
                }
            }
            return Streams.scoreOf(new ClinicPlan(desk.facts(), appointments));
        }

        ClinicSchedule written() {
            Map<Slot, List<Attendee>> people = new LinkedHashMap<>();
            List<UnscheduledSession> unscheduled = new ArrayList<>();
            for (CourseFacts course : desk.facts().courses()) {
                int number = course.history().delivered();
                List<Slot> slots =
                        desk.book().slotsOf(course).stream()
                                .sorted(
                                        Comparator.comparingInt(Slot::day)
                                                .thenComparingInt(Slot::start))
                                .toList();
                for (Slot slot : slots) {
                    people.computeIfAbsent(slot, s -> new ArrayList<>())
                            .add(new Attendee(course.id(), ++number));
                }
                while (number < course.history().delivered() + course.owed()) {
                    unscheduled.add(
                            new UnscheduledSession(course.id(), ++number, List.of("No place.")));
                }
            }
            List<Session> sessions = new ArrayList<>();
            people.forEach((slot, attendees) -> sessions.add(session(slot, attendees)));
            return new ClinicSchedule(sessions, unscheduled);
        }

        private Session session(Slot slot, List<Attendee> attendees) {
            CourseFacts course = course(attendees.getFirst().course());
            return new Session(
                    "s" + slot,
                    course.treatment().code(),
                    desk.facts().grid().moment(slot.day(), slot.start()),
                    course.treatment().minutes(),
                    desk.facts().rooms()[slot.room()].id(),
                    desk.facts().practitioners()[slot.practitioner()].id(),
                    slot.isClass() ? "class" + slot.classIndex() : null,
                    attendees);
        }
    }
}
