package painclinic.planner.diary;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.ClinicBundle;
import painclinic.planner.OwnWeights;
import painclinic.planner.RandomBookings;
import painclinic.planner.Streams;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.DaySheet;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.search.PlanStart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The diary against one made afresh, and against the constraint streams, after many changes. */
class DiaryAgreementTest {

    private static final int CHANGES = 40;

    @ParameterizedTest(name = "clinic {0}")
    @ValueSource(longs = {101, 102, 103, 104, 106, 107, 108, 109, 110, 111, 112, 113, 114})
    void agreesAfterEveryChange(long seed) {
        Changed clinic = new Changed(OwnWeights.ofHalf(RandomBookings.bundle(seed), seed), seed);
        DiaryCost cost = clinic.cost;
        long outsideTheHorizon = -Streams.scoreOf(clinic.plan()).softScore() - cost.soft();
        for (int i = 0; i < CHANGES && clinic.hasCourses(); i++) {
            clinic.change();

            HardMediumSoftScore score = Streams.scoreOf(clinic.plan());
            assertThat(Answers.of(clinic.diary)).isEqualTo(Answers.of(clinic.madeAfresh()));
            assertThat(score.hardScore()).isZero();
            assertThat(cost.missing()).isEqualTo(-score.mediumScore());
            assertThat(cost.soft() + outsideTheHorizon).isEqualTo(-score.softScore());
        }
        clinic.assertThatIdleTimeIsExact();
    }

    @AfterAll
    static void roomsAndLeadersWereExchanged() {
        assertThat(Changed.roomExchanges).isPositive();
        assertThat(Changed.leaderExchanges).isPositive();
        assertThat(Changed.chains).isPositive();
        assertThat(Changed.classSessions).isPositive();
    }

    /** A diary that courses are put into and taken out of at random. */
    private static final class Changed {

        private static final Effort NARROW = new Effort(2, 3, 2, 2, 5, 20, 50, 14, 60);

        static int roomExchanges;
        static int leaderExchanges;
        static int chains;
        static int classSessions;

        private final ClinicBundle bundle;
        private final ClinicFacts facts;
        private final Random random;
        private final Map<CourseFacts, List<Slot>> booked = new IdentityHashMap<>();
        final Diary diary;
        final DiaryCost cost;
        private final CourseInsertion insertion;

        Changed(ClinicBundle bundle, long seed) {
            this.bundle = bundle;
            facts = ClinicFactsReader.read(bundle);
            random = new Random(seed);
            diary = new Diary(facts);
            insertion = new CourseInsertion(diary, facts.weights());
            for (Appointment appointment : PlanStart.of(bundle, facts).getAppointments()) {
                if (appointment.isBooked()) {
                    diary.place(appointment.getCourse(), appointment.place());
                    booked.computeIfAbsent(appointment.getCourse(), c -> new ArrayList<>())
                            .add(appointment.place());
                }
            }
            cost = new DiaryCost(diary, facts.weights());
        }

        private void insert(CourseFacts course) {
            if (random.nextBoolean()) {
                insertion.insert(course, Effort.THOROUGH, random);
            } else {
                insertion.insert(course, NARROW, random, candidates());
            }
        }

        private Candidates candidates() {
            int classes = facts.classes().length;
            return new Candidates(
                    random.ints(2, 0, facts.practitioners().length).toArray(),
                    classes == 0 ? new int[0] : random.ints(6, 0, classes).toArray());
        }

        boolean hasCourses() {
            return facts.courses().length > 0;
        }

        void change() {
            CourseFacts course = facts.courses()[random.nextInt(facts.courses().length)];
            List<Slot> free = free(course);
            if (random.nextInt(4) == 0 && exchangesRooms()
                    || random.nextInt(4) == 0 && exchangesLeaders()
                    || random.nextInt(3) == 0 && gains()
                    || random.nextInt(4) == 0 && changesAClassSession()) {
                return;
            }
            boolean all = random.nextBoolean();
            for (Slot slot : free) {
                if (all || random.nextInt(3) == 0) {
                    diary.remove(course, slot);
                }
            }
            if (free.isEmpty() || random.nextBoolean()) {
                insert(course);
            }
        }

        /** No more may be missing than before, and nobody else's slots may change. */
        private boolean gains() {
            BitSet lacking = new BitSet();
            for (CourseFacts course : facts.courses()) {
                lacking.set(course.index(), diary.slotsOf(course).size() < mostOf(course));
            }
            if (lacking.isEmpty()) {
                return false;
            }
            Map<CourseFacts, List<Slot>> before = slots(slot -> slot);
            long missing = cost.missing();
            List<CourseFacts> changed = new ArrayList<>();
            CourseFacts course =
                    facts.courses()[
                            lacking.stream()
                                    .skip(random.nextInt(lacking.cardinality()))
                                    .findFirst()
                                    .orElseThrow()];
            new PlaceChain(diary, cost, facts.weights(), (c, slot) -> free(c).contains(slot))
                    .gain(course, lacking, random, changed);
            assertThat(cost.missing()).isLessThanOrEqualTo(missing);
            assertThatOthersKeep(before, changed);
            chains += changed.isEmpty() ? 0 : 1;
            return !changed.isEmpty();
        }

        private static int mostOf(CourseFacts course) {
            return Math.min(course.owed(), course.maxSessions() - course.history().delivered());
        }

        /** A class session that is held elsewhere, or counts as another class's, loses nobody. */
        private boolean changesAClassSession() {
            Map<CourseFacts, List<Slot>> before = slots(slot -> slot);
            long missing = cost.missing();
            List<CourseFacts> changed = new ArrayList<>();
            ClassSessionMove move =
                    new ClassSessionMove(
                            diary,
                            cost,
                            facts.weights(),
                            (course, slot) -> free(course).contains(slot));
            for (int i = 0; i < facts.classes().length && changed.isEmpty(); i++) {
                if (random.nextBoolean()) {
                    move.holdElsewhere(i, random, changed);
                } else {
                    move.rename(i, random, changed);
                }
            }
            assertThat(cost.missing()).isLessThanOrEqualTo(missing);
            assertThatOthersKeep(before, changed);
            classSessions += changed.isEmpty() ? 0 : 1;
            return !changed.isEmpty();
        }

        /** Nobody's time or practitioner may change with the room. */
        private boolean exchangesRooms() {
            Map<CourseFacts, List<Slot>> before = slots(slot -> slot.inRoom(0));
            Map<CourseFacts, List<Slot>> whole = slots(slot -> slot);
            RoomExchange rooms =
                    new RoomExchange(diary, (course, slot) -> free(course).contains(slot));
            List<CourseFacts> changed = new ArrayList<>();
            for (CourseFacts course : facts.courses()) {
                for (Slot slot : free(course)) {
                    if (changed.isEmpty()) {
                        rooms.exchange(course, slot, random, changed);
                    }
                }
            }
            assertThat(slots(slot -> slot.inRoom(0))).isEqualTo(before);
            assertThatOthersKeep(whole, changed);
            roomExchanges += changed.isEmpty() ? 0 : 1;
            return !changed.isEmpty();
        }

        /** Nobody's time or room may change with the leader, and no class be split. */
        private boolean exchangesLeaders() {
            UnaryOperator<Slot> timeAndRoom = slot -> slot.with(0).inClass(0);
            Map<CourseFacts, List<Slot>> before = slots(timeAndRoom);
            Map<CourseFacts, List<Slot>> whole = slots(slot -> slot);
            int strangers = strangers();
            LeaderExchange leaders =
                    new LeaderExchange(diary, (course, slot) -> free(course).contains(slot));
            List<CourseFacts> changed = new ArrayList<>();
            for (int i = 0; i < facts.classes().length && changed.isEmpty(); i++) {
                leaders.exchange(i, random, changed);
            }
            assertThat(slots(timeAndRoom)).isEqualTo(before);
            assertThatOthersKeep(whole, changed);
            assertThat(strangers()).isLessThanOrEqualTo(strangers);
            leaderExchanges += changed.isEmpty() ? 0 : 1;
            return !changed.isEmpty();
        }

        private void assertThatOthersKeep(
                Map<CourseFacts, List<Slot>> before, List<CourseFacts> changed) {
            Map<CourseFacts, List<Slot>> others = new HashMap<>(before);
            Map<CourseFacts, List<Slot>> now = slots(slot -> slot);
            changed.forEach(others::remove);
            changed.forEach(now::remove);
            assertThat(now).isEqualTo(others);
        }

        /** Classes of each group course. */
        private int strangers() {
            return Arrays.stream(facts.courses())
                    .filter(course -> course.treatment().group())
                    .mapToInt(course ->
                            (int)
                                    diary.slotsOf(course).stream()
                                            .mapToInt(Slot::classIndex)
                                            .distinct()
                                            .count())
                    .sum();
        }

        /** What sessions each course has, told in some way. */
        private Map<CourseFacts, List<Slot>> slots(UnaryOperator<Slot> told) {
            return Arrays.stream(facts.courses())
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    course ->
                                            diary.slotsOf(course).stream()
                                                    .map(told)
                                                    .sorted(Comparator.comparing(Slot::toString))
                                                    .toList()));
        }

        private List<Slot> free(CourseFacts course) {
            List<Slot> free = new ArrayList<>(diary.slotsOf(course));
            booked.getOrDefault(course, List.of()).forEach(free::remove);
            return free;
        }

        Diary madeAfresh() {
            Diary afresh = new Diary(facts);
            for (CourseFacts course : facts.courses()) {
                diary.slotsOf(course).forEach(slot -> afresh.place(course, slot));
            }
            return afresh;
        }

        ClinicPlan plan() {
            ClinicPlan plan = PlanStart.of(bundle, facts);
            Map<CourseFacts, List<Slot>> left = new IdentityHashMap<>();
            for (CourseFacts course : facts.courses()) {
                left.put(course, free(course));
            }
            for (Appointment appointment : plan.getAppointments()) {
                List<Slot> slots = left.getOrDefault(appointment.getCourse(), List.of());
                if (!appointment.isBooked() && !slots.isEmpty()) {
                    appointment.setSlot(slots.removeLast());
                }
            }
            return plan;
        }

        void assertThatIdleTimeIsExact() {
            sessions()
                    .forEach((practitionerAndDay, slots) -> {
                        PractitionerFacts practitioner =
                                facts.practitioners()[slots.getFirst().practitioner()];
                        Slot one = slots.getFirst();
                        IdleGap gap = new IdleGap(diary);
                        gap.begin(practitioner.index(), one.day(), one.length());
                        for (int start = 0; start + one.length() <= facts.grid().units(); start++) {
                            Slot more = at(one, start);
                            if (isInABlock(practitioner, more)
                                    && slots.stream().noneMatch(more::overlaps)) {
                                List<Slot> with = new ArrayList<>(slots);
                                with.add(more);
                                assertThat(gap.change(start))
                                        .isEqualTo(
                                                diary.idleChange(
                                                        practitioner,
                                                        one.day(),
                                                        start,
                                                        one.length()));
                                assertThat(
                                                diary.idleChange(
                                                        practitioner,
                                                        one.day(),
                                                        start,
                                                        one.length()))
                                        .isEqualTo(
                                                DaySheet.of(facts, with).idleQuarters()
                                                        - DaySheet.of(facts, slots).idleQuarters());
                            }
                        }
                    });
        }

        private Map<String, List<Slot>> sessions() {
            return Arrays.stream(facts.courses())
                    .map(diary::slotsOf)
                    .flatMap(Collection::stream)
                    .filter(slot -> facts.grid().plans(slot.day()))
                    .distinct()
                    .collect(Collectors.groupingBy(slot -> slot.practitioner() + " " + slot.day()));
        }

        private boolean isInABlock(PractitionerFacts practitioner, Slot slot) {
            int from = practitioner.blockFrom(slot.day(), slot.start());
            return from >= 0 && practitioner.blockFrom(slot.day(), slot.end() - 1) == from;
        }

        private static Slot at(Slot slot, int start) {
            return new Slot(
                    slot.practitioner(),
                    slot.room(),
                    slot.day(),
                    start,
                    slot.length(),
                    slot.classIndex());
        }
    }

    /** Everything a diary is asked by the planner, in one value. */
    private record Answers(
            List<Long> practitionerBusy,
            List<Long> roomBusy,
            List<Integer> minutes,
            List<Integer> clinicalMinutesLeft,
            Map<Slot, Integer> people,
            List<Integer> running) {

        static Answers of(Diary diary) {
            ClinicFacts facts = diary.facts();
            List<Integer> minutes = new ArrayList<>();
            List<Integer> left = new ArrayList<>();
            for (PractitionerFacts practitioner : facts.practitioners()) {
                minutes.add(diary.bookedMinutes(practitioner.index()));
                for (int day = 0; day < facts.grid().days(); day++) {
                    left.add(unitsLeft(diary, practitioner, day));
                }
            }
            return new Answers(
                    Arrays.stream(diary.practitionerBusy()).boxed().toList(),
                    Arrays.stream(diary.roomBusy()).boxed().toList(),
                    minutes,
                    left,
                    people(diary),
                    Arrays.stream(facts.treatments()).map(diary.running()::count).toList());
        }

        private static int unitsLeft(Diary diary, PractitionerFacts practitioner, int day) {
            int units = 0;
            while (units < diary.facts().grid().units()
                    && diary.hasClinicalTime(practitioner, day, units + 1)) {
                units++;
            }
            return units;
        }

        private static Map<Slot, Integer> people(Diary diary) {
            return Arrays.stream(diary.facts().courses())
                    .map(diary::slotsOf)
                    .flatMap(Collection::stream)
                    .filter(slot -> slot.isClass() && diary.facts().grid().plans(slot.day()))
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), slot -> held(diary, slot)));
        }

        private static int held(Diary diary, Slot slot) {
            ClassSession session = diary.classSession(slot.classIndex(), slot.day(), slot.start());
            return session == null ? 0 : session.people;
        }
    }
}
