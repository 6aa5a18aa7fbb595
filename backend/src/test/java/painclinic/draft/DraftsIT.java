package painclinic.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.audit.Reason;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Appointments;
import painclinic.schedule.Attempts;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.PublishedSchedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

@StorageTest
class DraftsIT {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-19T12:00");
    private static final LocalDate LATER = LocalDate.parse("2027-02-01");
    private static final LocalDateTime MONDAY_NOON = LocalDateTime.parse("2027-01-18T12:00");
    private static final LocalDateTime LAST_TUESDAY = LocalDateTime.parse("2027-01-12T12:00");

    @Autowired private ClinicBundles bundles;
    @Autowired private Drafts drafts;
    @Autowired private DraftRecords records;
    @Autowired private DraftSteps steps;
    @Autowired private DraftBases bases;
    @Autowired private DraftPublications publications;
    @Autowired private ChangedRecords changedRecords;
    @Autowired private PublishedSchedule published;
    @Autowired private Appointments appointments;
    @Autowired private Courses courses;
    @Autowired private Reason reason;
    @Autowired private Clinics clinics;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(small);
    }

    @Test
    void keepsADraftAsItWasSaved() {
        ClinicSchedule schedule =
                new ClinicSchedule(
                        List.of(acupuncture("s1", TUESDAY, 1)),
                        List.of(new UnscheduledSession("c0002", 2, List.of("No room is free."))));
        UUID id = drafts.save(new NewDraft(schedule, current(), "{\"softCost\": 12}"));
        DraftSchedule draft = drafts.find(id).orElseThrow();
        assertThat(draft.schedule()).isEqualTo(schedule);
        assertThat(draft.measures()).isEqualTo("{\"softCost\": 12}");
        assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
        assertThat(drafts.latest()).contains(draft);
    }

    @Test
    void publishesADraftWholeAndRemembersWhoDecided() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        assertThat(published(id).taken()).hasSize(2);
        assertThat(sessions())
                .containsExactly(
                        acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        assertThat(drafts.find(id).orElseThrow())
                .returns(DraftState.PUBLISHED, DraftSchedule::state)
                .returns("clerk", DraftSchedule::decidedBy)
                .returns(2, DraftSchedule::placesPublished);
        assertThat(publications.of(id))
                .singleElement()
                .returns("clerk", DraftPublication::by)
                .returns(2, DraftPublication::appointments)
                .returns(0, DraftPublication::left);
    }

    @Test
    void offersPublishedSessionsAsBookedToTheNextPlan() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        assertThat(bundles.current())
                .contains(
                        new VersionedBundle(
                                ExampleBundles.withBooked(
                                        small, List.of(acupuncture("s1", TUESDAY, 1))),
                                2));
    }

    @Test
    void publishesADraftThatWasMadeBeforeAnImport() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1));
        bundles.importBundle(small);
        assertThat(published(id).collisions()).isEmpty();
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
    }

    @Test
    void refusesADraftOfAFormerClinic() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1));
        bundles.startAnew(small, small.clinic().name());
        assertThat(drafts.publish(id, "clerk")).isEqualTo(new DraftDecision.NoSuchDraft());
        assertThat(sessions()).isEmpty();
    }

    @Test
    void leavesWhatAnotherDraftHasTakenThePlaceOfAndTakesTheRest() {
        UUID first = draft(acupuncture("s1", TUESDAY, 1));
        UUID second = draft(other("s1", TUESDAY), acupuncture("s2", TUESDAY.plusDays(7), 1));
        published(first);
        Judgement judgement = published(second);
        assertThat(judgement.taken()).extracting(Proposal::course).containsExactly("c0002");
        assertThat(reasons(judgement)).containsExactly("c0009 " + CollisionReason.ROOM_TAKEN);
        assertThat(drafts.find(second).orElseThrow())
                .returns(DraftState.DRAFT, DraftSchedule::state)
                .returns(1, DraftSchedule::placesPublished);
        assertThat(sessions())
                .containsExactly(
                        acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
    }

    @Test
    void publishesWhatWasLeftOnceTheWayIsFree() {
        UUID first = draft(acupuncture("s1", TUESDAY, 1));
        UUID second = draft(other("s1", TUESDAY), other("s9", TUESDAY.plusDays(14)));
        published(first);
        assertThat(published(second).left()).isEqualTo(1);
        callOffTheFirst();
        Judgement rest = published(second);
        assertThat(rest.collisions()).isEmpty();
        assertThat(drafts.find(second).orElseThrow().state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(sessions())
                .extracting(Session::start)
                .containsExactly(TUESDAY, TUESDAY.plusDays(14));
        assertThat(sessions())
                .allMatch(session -> session.attendees().getFirst().course().equals("c0009"));
        assertThat(publications.of(second))
                .extracting(DraftPublication::appointments)
                .containsExactly(1, 1);
    }

    @Test
    void doesNotProposeAnewWhatADeskHasCalledOffSince() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        drafts.publish(
                id,
                new Part(Set.of(), Set.of(TUESDAY.toLocalDate()), Set.of()),
                OptionalInt.empty(),
                "clerk");
        callOffTheFirst();
        assertThat(published(id).taken()).hasSize(1);
        assertThat(sessions()).extracting(Session::start).containsExactly(TUESDAY.plusDays(7));
    }

    @Test
    void publishesTheChosenDaysCoursesAndPractitioners() {
        UUID id =
                draft(
                        acupuncture("s1", TUESDAY, 1),
                        acupuncture("s2", TUESDAY.plusDays(7), 2),
                        other("s3", TUESDAY.plusHours(1)));
        assertThat(part(id, new Part(Set.of(), Set.of(TUESDAY.toLocalDate()), Set.of("p002"))))
                .isEqualTo(new DraftDecision.NothingChosen());
        part(id, new Part(Set.of("c0002"), Set.of(TUESDAY.toLocalDate()), Set.of("p001")));
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
        part(id, new Part(Set.of("c0009"), Set.of(), Set.of()));
        assertThat(sessions()).hasSize(2);
        assertThat(drafts.find(id).orElseThrow().state()).isEqualTo(DraftState.DRAFT);
        part(id, new Part(Set.of(), Set.of(), Set.of("p001")));
        assertThat(drafts.find(id).orElseThrow().state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(sessions()).hasSize(3);
    }

    @Test
    void refusesAPartWhenSomebodyHasPublishedFromTheDraftSince() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        int seen = drafts.find(id).orElseThrow().revision();
        part(id, new Part(Set.of(), Set.of(TUESDAY.toLocalDate()), Set.of()));
        assertThat(drafts.publish(id, Part.WHOLE, OptionalInt.of(seen), "clerk"))
                .isEqualTo(new DraftDecision.ChangedMeanwhile());
    }

    @Test
    void namesWhoIsAwayNow() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        DateRange tuesday = new DateRange(TUESDAY.toLocalDate(), TUESDAY.toLocalDate());
        transaction.executeWithoutResult(
                status -> clinics.addLeave(ClinicId.ONLY, "p001", tuesday));
        assertThat(reasons(published(id)))
                .containsExactly("c0002 " + CollisionReason.PRACTITIONER_AWAY);
        assertThat(sessions()).containsExactly(acupuncture("s2", TUESDAY.plusDays(7), 1));
    }

    @Test
    void leavesTheLastSessionsOfACourseThatWouldPassItsCap() {
        Session[] eleven =
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i -> acupuncture("s" + i, TUESDAY.plusDays(7L * (i - 1)), i))
                        .toArray(Session[]::new);
        Judgement judgement = published(draft(eleven));
        assertThat(reasons(judgement)).containsExactly("c0002 " + CollisionReason.CAP_REACHED);
        assertThat(sessions()).hasSize(10).noneMatch(session -> session.id().equals("s11"));
    }

    @Test
    void namesACourseThatHasEnded() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusHours(1)));
        jdbc.sql(
                        """
                        update course set status = 'STOPPED', ended_on = '2027-01-11'
                        where external_id = 'c0002'
                        """)
                .update();
        assertThat(reasons(published(id))).containsExactly("c0002 " + CollisionReason.COURSE_ENDED);
        assertThat(sessions()).containsExactly(other("s2", TUESDAY.plusHours(1)));
    }

    @Test
    void namesWhatIsNotThereAnyMore() {
        Session nowhere =
                new Session(
                        "s1",
                        "ACUPUNCTURE",
                        TUESDAY,
                        30,
                        "no-room",
                        "p001",
                        null,
                        List.of(new Attendee("c0002", 1), new Attendee("nobody", 1)));
        assertThat(reasons(published(draft(nowhere))))
                .containsExactlyInAnyOrder(
                        "c0002 " + CollisionReason.RECORD_GONE,
                        "nobody " + CollisionReason.COURSE_GONE);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void decidesADraftOnce() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1));
        assertThat(drafts.discard(id, "clerk")).isInstanceOf(DraftDecision.Decided.class);
        assertThat(drafts.publish(id, "clerk"))
                .isEqualTo(new DraftDecision.AlreadyDecided(DraftState.DISCARDED));
        assertThat(drafts.discard(id, "clerk"))
                .isEqualTo(new DraftDecision.AlreadyDecided(DraftState.DISCARDED));
        assertThat(sessions()).isEmpty();
    }

    @Test
    void saysWhenThereIsNoSuchDraft() {
        assertThat(drafts.publish(UUID.randomUUID(), "clerk"))
                .isEqualTo(new DraftDecision.NoSuchDraft());
        assertThat(drafts.discard(UUID.randomUUID(), "clerk"))
                .isEqualTo(new DraftDecision.NoSuchDraft());
        jdbc.sql("truncate clinic cascade").update();
        assertThat(drafts.publish(UUID.randomUUID(), "clerk"))
                .isEqualTo(new DraftDecision.NoSuchDraft());
    }

    @Test
    void publishesTheFirstOfTwoDraftsThatWantTheSameAtOnce() throws Exception {
        List<UUID> ids =
                List.of(
                        draft(acupuncture("s1", TUESDAY, 1)),
                        draft(acupuncture("s2", TUESDAY.plusMinutes(15), 1)));
        ConcurrentLinkedQueue<DraftDecision> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(20, i -> answers.add(drafts.publish(ids.get(i % 2), "clerk")));
        assertThat(answers)
                .hasSize(20)
                .filteredOn(answer ->
                        answer instanceof DraftDecision.Published(var any, Judgement took)
                                && !took.taken().isEmpty())
                .hasSize(1);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void letsTwoPublishedSessionsTradePlaces() {
        published(draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusHours(1))));
        UUID swapped =
                repair(
                        ClinicChanges.none(MONDAY_NOON),
                        acupuncture("s1", TUESDAY.plusHours(1), 1),
                        other("s2", TUESDAY));
        published(swapped);
        assertThat(sessions())
                .containsExactlyInAnyOrder(
                        acupuncture("s1", TUESDAY.plusHours(1), 1), other("s2", TUESDAY));
    }

    @Test
    void leavesTheLaterOfTwoSessionsThatOverlap() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        UUID twice = draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusMinutes(15)));
        assertThat(reasons(published(twice)))
                .containsExactly("c0009 " + CollisionReason.ROOM_TAKEN);
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
        assertThat(drafts.find(twice).orElseThrow().state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void doesNotRewriteThePast() {
        Session past = acupuncture("past", LAST_TUESDAY, 1);
        bundles.importBundle(ExampleBundles.withBooked(small, List.of(past)));
        published(draft(past, acupuncture("s2", TUESDAY, 2)));
        assertThat(sessions()).containsExactlyInAnyOrder(past, acupuncture("s2", TUESDAY, 2));
    }

    @Test
    void leavesWhatWouldHaveBegun() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        Judgement late = judgement(draftsAt("2027-01-19T12:00:00Z").publish(id, "clerk"));
        assertThat(reasons(late)).containsExactly("c0002 " + CollisionReason.HAS_BEGUN);
        assertThat(sessions()).containsExactly(acupuncture("s2", TUESDAY.plusDays(7), 1));
        assertThat(judgement(draftsAt("2027-01-19T11:59:59Z").publish(id, "clerk")).taken())
                .hasSize(1);
    }

    @Test
    void publishesADraftThatKeepsSessionsWhichHaveBegun() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        Session next = acupuncture("s2", TUESDAY.plusDays(7), 2);
        UUID id = draft(acupuncture("s1", TUESDAY, 1), next);
        draftsAt("2027-01-20T00:00:00Z").publish(id, "clerk");
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1), next);
    }

    @Test
    void writesWhatHasHappenedIntoTheRecordsWithTheSessions() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        DateRange tuesday = new DateRange(TUESDAY.toLocalDate(), TUESDAY.toLocalDate());
        MomentRange morning = new MomentRange(TUESDAY, TUESDAY.plusHours(3));
        ClinicChanges happened =
                new ClinicChanges(
                        MONDAY_NOON,
                        List.of(new ClinicChanges.Leave("p001", tuesday)),
                        List.of(new ClinicChanges.Absence("p002", morning)),
                        List.of(new ClinicChanges.RoomClosure("site1-r2", morning)),
                        List.of(new ClinicChanges.SiteClosure("site1", LATER)),
                        List.of(new ClinicChanges.PatientAbsence("pt0002", tuesday)),
                        List.of(),
                        List.of(),
                        List.of());
        UUID id = repair(happened, acupuncture("s1", TUESDAY.plusDays(7), 1));
        assertThat(bundles.current().orElseThrow().bundle().practitioners())
                .noneMatch(person -> person.leave().contains(tuesday));
        published(id);
        ClinicBundle after = bundles.current().orElseThrow().bundle();
        assertThat(after.practitioners())
                .filteredOn(person -> person.leave().contains(tuesday))
                .singleElement()
                .matches(person -> person.id().equals("p001"));
        assertThat(after.practitioners())
                .filteredOn(person -> person.awayDuring().contains(morning))
                .singleElement()
                .matches(person -> person.id().equals("p002"));
        assertThat(after.rooms())
                .filteredOn(room -> room.closedDuring().contains(morning))
                .singleElement()
                .matches(room -> room.id().equals("site1-r2"));
        assertThat(after.sites()).anyMatch(site -> site.closedOn().contains(LATER));
        assertThat(after.patients())
                .filteredOn(patient -> patient.unavailable().contains(tuesday))
                .singleElement()
                .matches(patient -> patient.id().equals("pt0002"));
        assertThat(after.booked()).containsExactly(acupuncture("s1", TUESDAY.plusDays(7), 1));
    }

    @Test
    void publishesARepairAlthoughOthersHaveWorkedElsewhere() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        UUID plan = draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusHours(1)));
        UUID id =
                repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s1", TUESDAY.plusDays(7), 1));
        published(plan);
        published(id);
        assertThat(sessions())
                .containsExactlyInAnyOrder(
                        acupuncture("s1", TUESDAY.plusDays(7), 1),
                        other("s2", TUESDAY.plusHours(1)));
    }

    @Test
    void refusesARepairWholeThatMeetsWhatOthersHaveDoneAndWritesNoRecord() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        UUID plan = draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusDays(7)));
        DateRange tuesday = new DateRange(TUESDAY.toLocalDate(), TUESDAY.toLocalDate());
        UUID id =
                repair(
                        new ClinicChanges(
                                MONDAY_NOON,
                                List.of(new ClinicChanges.Leave("p001", tuesday)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        acupuncture("s1", TUESDAY.plusDays(7), 1));
        published(plan);
        assertThat(drafts.publish(id, "clerk"))
                .isInstanceOfSatisfying(
                        DraftDecision.Collides.class,
                        collides ->
                                assertThat(collides.collisions())
                                        .extracting(Collision::reason)
                                        .contains(CollisionReason.PRACTITIONER_TAKEN));
        assertThat(sessions()).contains(acupuncture("s1", TUESDAY, 1));
        assertThat(bundles.current().orElseThrow().bundle().practitioners())
                .noneMatch(person -> person.leave().contains(tuesday));
    }

    @Test
    void publishesARepairThatSaysWhoWasNotThere() {
        Session missed = acupuncture("missed", LAST_TUESDAY, 1);
        bundles.importBundle(
                ExampleBundles.withBooked(small, List.of(missed, acupuncture("s2", TUESDAY, 2))));
        UUID id = repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s2", TUESDAY, 1));
        published(id);
        assertThat(sessions()).containsExactly(acupuncture("s2", TUESDAY, 1));
    }

    @Test
    void refusesARepairThatTouchesASessionWhichHasBegunSince() {
        published(draft(acupuncture("s1", TUESDAY, 1)));
        UUID id =
                repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s1", TUESDAY.plusDays(7), 1));
        assertThat(draftsAt("2027-01-19T12:00:00Z").publish(id, "clerk"))
                .isEqualTo(new DraftDecision.Overtaken());
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
        assertThat(draftsAt("2027-01-19T11:59:59Z").publish(id, "clerk"))
                .isInstanceOf(DraftDecision.Published.class);
    }

    @Test
    void publishesNoPartOfARepair() {
        UUID id = repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s1", TUESDAY, 1));
        assertThat(part(id, new Part(Set.of("c0002"), Set.of(), Set.of())))
                .isEqualTo(new DraftDecision.NotInParts());
    }

    @Test
    void tellsTheLatestRepairFromTheLatestPlan() {
        UUID plan = draft(acupuncture("s1", TUESDAY, 1));
        UUID repair = repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s1", TUESDAY, 1));
        assertThat(drafts.latest().orElseThrow().id()).isEqualTo(plan);
        assertThat(drafts.latestRepair().orElseThrow().id()).isEqualTo(repair);
    }

    private void callOffTheFirst() {
        UUID first =
                jdbc.sql("select id from appointment order by starts_at limit 1")
                        .query(UUID.class)
                        .single();
        assertThat(
                        appointments.callOff(
                                new AppointmentId(first),
                                AttendanceOutcome.CANCELLED_BY_PATIENT,
                                null,
                                null,
                                "desk"))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    private DraftDecision part(UUID id, Part part) {
        return drafts.publish(id, part, OptionalInt.empty(), "clerk");
    }

    private Judgement published(UUID id) {
        return judgement(drafts.publish(id, "clerk"));
    }

    private static Judgement judgement(DraftDecision decision) {
        assertThat(decision).isInstanceOf(DraftDecision.Published.class);
        return ((DraftDecision.Published) decision).judgement();
    }

    private static List<String> reasons(Judgement judgement) {
        return judgement.collisions().stream()
                .map(one -> one.proposal().course() + " " + one.reason())
                .toList();
    }

    private VersionedBundle current() {
        return bundles.current().orElseThrow();
    }

    private UUID repair(ClinicChanges happened, Session... sessions) {
        return drafts.save(
                new NewDraft(
                        new ClinicSchedule(List.of(sessions), List.of()),
                        current(),
                        "{}",
                        new DraftRepair(happened, "{}")));
    }

    private Drafts draftsAt(String now) {
        Clock then = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new Drafts(
                records,
                steps,
                bases,
                new Publishing(
                        records,
                        steps,
                        bases,
                        publications,
                        published,
                        changedRecords,
                        bundles,
                        clinics,
                        courses,
                        reason,
                        then),
                clinics,
                transaction,
                then);
    }

    @Test
    void keepsTheOldScheduleWholeWhenThePublishingConnectionDies() {
        Session old = acupuncture("old", TUESDAY, 1);
        published(draft(old));
        UUID id = draft(old, acupuncture("new", TUESDAY.plusDays(7), 2));
        transaction.executeWithoutResult(status -> {
            // makes the publication wait in its middle
            jdbc.sql("select external_id from course where external_id = 'c0002' for update")
                    .query(String.class)
                    .single();
            CompletableFuture<DraftDecision> publication =
                    CompletableFuture.supplyAsync(() -> drafts.publish(id, "clerk"));
            int killed = await().until(this::waitingBackend, Optional::isPresent).get();
            jdbc.sql("select pg_terminate_backend(?)").param(killed).query(Boolean.class).single();
            assertThatThrownBy(publication::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        });
        assertThat(sessions()).containsExactly(old);
        assertThat(drafts.publish(id, "clerk")).isInstanceOf(DraftDecision.Published.class);
        assertThat(sessions()).containsExactly(old, acupuncture("new", TUESDAY.plusDays(7), 2));
    }

    private Optional<Integer> waitingBackend() {
        return jdbc.sql(
                        """
                        select pid from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)
                .query(Integer.class)
                .optional();
    }

    private List<Session> sessions() {
        return published.sessions(clinics.current().orElseThrow());
    }

    private UUID draft(Session... sessions) {
        return drafts.save(
                new NewDraft(new ClinicSchedule(List.of(sessions), List.of()), current(), "{}"));
    }

    private static Session acupuncture(String id, LocalDateTime start, int number) {
        return oneToOne(id, start, new Attendee("c0002", number));
    }

    /** Another patient's session with the same practitioner in the same room. */
    private static Session other(String id, LocalDateTime start) {
        return oneToOne(id, start, new Attendee("c0009", 1));
    }

    private static Session oneToOne(String id, LocalDateTime start, Attendee attendee) {
        return new Session(
                id, "ACUPUNCTURE", start, 30, "site1-r2", "p001", null, List.of(attendee));
    }
}
