package painclinic.schedule;

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
import painclinic.clinic.Clinics;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

@StorageTest
class DraftsIT {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-12T09:00");
    private static final LocalDate LATER = LocalDate.parse("2027-02-01");
    private static final LocalDateTime MONDAY_NOON = LocalDateTime.parse("2027-01-11T12:00");
    private static final LocalDateTime LAST_TUESDAY = LocalDateTime.parse("2027-01-05T09:00");

    @Autowired private ClinicBundles bundles;
    @Autowired private Drafts drafts;
    @Autowired private DraftRecords records;
    @Autowired private DraftSteps steps;
    @Autowired private PublishedSchedule published;
    @Autowired private ChangedRecords changedRecords;
    @Autowired private Clinics clinics;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;
    @Autowired private Reason reason;

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
        UUID id = drafts.save(new NewDraft(schedule, 1, "{\"softCost\": 12}"));
        DraftSchedule draft = drafts.find(id).orElseThrow();
        assertThat(draft.schedule()).isEqualTo(schedule);
        assertThat(draft.measures()).isEqualTo("{\"softCost\": 12}");
        assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
        assertThat(draft.stale()).isFalse();
        assertThat(drafts.latest()).contains(draft);
    }

    @Test
    void publishesADraftWhole() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        assertThat(drafts.publish(id))
                .isEqualTo(new DraftDecision.Decided(drafts.find(id).orElseThrow()));
        assertThat(drafts.find(id).orElseThrow().state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(sessions())
                .containsExactly(
                        acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
    }

    @Test
    void offersPublishedSessionsAsBookedToTheNextPlan() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1)));
        assertThat(bundles.current())
                .contains(
                        new VersionedBundle(
                                ExampleBundles.withBooked(
                                        small, List.of(acupuncture("s1", TUESDAY, 1))),
                                2));
    }

    @Test
    void refusesADraftPlannedBeforeAnImport() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1));
        bundles.importBundle(small);
        assertThat(drafts.find(id).orElseThrow().stale()).isTrue();
        assertThat(drafts.publish(id)).isEqualTo(new DraftDecision.Stale());
        assertThat(sessions()).isEmpty();
    }

    @Test
    void refusesADraftPlannedBeforeAnotherWasPublished() {
        UUID first = draft(acupuncture("s1", TUESDAY, 1));
        UUID second = draft(acupuncture("s2", TUESDAY, 1));
        drafts.publish(first);
        assertThat(drafts.publish(second)).isEqualTo(new DraftDecision.Stale());
    }

    @Test
    void decidesADraftOnce() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1));
        assertThat(drafts.discard(id)).isInstanceOf(DraftDecision.Decided.class);
        assertThat(drafts.publish(id))
                .isEqualTo(new DraftDecision.AlreadyDecided(DraftState.DISCARDED));
        assertThat(drafts.discard(id))
                .isEqualTo(new DraftDecision.AlreadyDecided(DraftState.DISCARDED));
        assertThat(sessions()).isEmpty();
    }

    @Test
    void saysWhenThereIsNoSuchDraft() {
        assertThat(drafts.publish(UUID.randomUUID())).isEqualTo(new DraftDecision.NoSuchDraft());
        assertThat(drafts.discard(UUID.randomUUID())).isEqualTo(new DraftDecision.NoSuchDraft());
        jdbc.sql("truncate clinic cascade").update();
        assertThat(drafts.publish(UUID.randomUUID())).isEqualTo(new DraftDecision.NoSuchDraft());
    }

    @Test
    void publishesOneOfTwoDraftsThatAreDecidedAtOnce() throws Exception {
        List<UUID> ids =
                List.of(
                        draft(acupuncture("s1", TUESDAY, 1)),
                        draft(acupuncture("s2", TUESDAY.plusHours(1), 1)));
        ConcurrentLinkedQueue<DraftDecision> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(20, i -> answers.add(drafts.publish(ids.get(i % 2))));
        assertThat(answers).filteredOn(DraftDecision.Decided.class::isInstance).hasSize(1);
        assertThat(answers)
                .hasSize(20)
                .allMatch(answer ->
                        answer instanceof DraftDecision.Decided
                                || answer instanceof DraftDecision.AlreadyDecided
                                || answer instanceof DraftDecision.Stale);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void letsTwoPublishedSessionsTradePlaces() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusHours(1))));
        UUID swapped = draft(acupuncture("s1", TUESDAY.plusHours(1), 1), other("s2", TUESDAY));
        assertThat(drafts.publish(swapped)).isInstanceOf(DraftDecision.Decided.class);
        assertThat(sessions())
                .containsExactlyInAnyOrder(
                        acupuncture("s1", TUESDAY.plusHours(1), 1), other("s2", TUESDAY));
    }

    @Test
    void answersADoubleBookingWithAValueAndPublishesNothing() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1)));
        UUID twice = draft(acupuncture("s1", TUESDAY, 1), other("s2", TUESDAY.plusMinutes(15)));
        assertThat(drafts.publish(twice)).isInstanceOf(DraftDecision.Refused.class);
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
        assertThat(drafts.find(twice).orElseThrow().state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void answersACourseOverItsCapWithAValue() {
        Session[] eleven =
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i -> acupuncture("s" + i, TUESDAY.plusDays(7L * i), i))
                        .toArray(Session[]::new);
        assertThat(drafts.publish(draft(eleven)))
                .isEqualTo(new DraftDecision.Refused(Refusal.COURSE_WITHIN_ITS_CAP));
    }

    @Test
    void answersASessionInAnUnknownRoomWithAValue() {
        Session nowhere =
                new Session(
                        "s1",
                        "ACUPUNCTURE",
                        TUESDAY,
                        30,
                        "no-room",
                        "p001",
                        null,
                        List.of(new Attendee("c0002", 1)));
        assertThat(drafts.publish(draft(nowhere)))
                .isEqualTo(new DraftDecision.Refused(Refusal.OTHER));
    }

    @Test
    void doesNotRewriteThePast() {
        Session past = acupuncture("past", LAST_TUESDAY, 1);
        bundles.importBundle(ExampleBundles.withBooked(small, List.of(past)));
        assertThat(drafts.publish(draft(acupuncture("s2", TUESDAY, 2))))
                .isInstanceOf(DraftDecision.Decided.class);
        assertThat(sessions()).containsExactlyInAnyOrder(past, acupuncture("s2", TUESDAY, 2));
    }

    @Test
    void refusesADraftOfWhichASessionWouldHaveBegun() {
        UUID id = draft(acupuncture("s1", TUESDAY, 1), acupuncture("s2", TUESDAY.plusDays(7), 2));
        assertThat(draftsAt("2027-01-12T09:00:00Z").publish(id))
                .isEqualTo(new DraftDecision.Overtaken());
        assertThat(sessions()).isEmpty();
        assertThat(draftsAt("2027-01-12T08:59:59Z").publish(id))
                .isInstanceOf(DraftDecision.Decided.class);
    }

    @Test
    void refusesADraftThatChangesASessionWhichHasBegun() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1)));
        UUID id = draft(other("s1", TUESDAY), acupuncture("s2", TUESDAY.plusDays(7), 1));
        assertThat(draftsAt("2027-01-13T00:00:00Z").publish(id))
                .isEqualTo(new DraftDecision.Overtaken());
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
    }

    @Test
    void publishesADraftThatKeepsSessionsWhichHaveBegun() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1)));
        Session next = acupuncture("s2", TUESDAY.plusDays(7), 2);
        UUID id = draft(acupuncture("s1", TUESDAY, 1), next);
        assertThat(draftsAt("2027-01-13T00:00:00Z").publish(id))
                .isInstanceOf(DraftDecision.Decided.class);
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1), next);
    }

    @Test
    void writesWhatHasHappenedIntoTheRecordsWithTheSessions() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1)));
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
        assertThat(drafts.publish(id)).isInstanceOf(DraftDecision.Decided.class);
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
    void publishesARepairThatSaysWhoWasNotThere() {
        Session missed = acupuncture("missed", LAST_TUESDAY, 1);
        bundles.importBundle(
                ExampleBundles.withBooked(small, List.of(missed, acupuncture("s2", TUESDAY, 2))));
        UUID id = repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s2", TUESDAY, 1));
        assertThat(drafts.publish(id)).isInstanceOf(DraftDecision.Decided.class);
        assertThat(sessions()).containsExactly(acupuncture("s2", TUESDAY, 1));
    }

    @Test
    void refusesARepairThatTouchesASessionWhichHasBegunSince() {
        drafts.publish(draft(acupuncture("s1", TUESDAY, 1)));
        UUID id =
                repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s1", TUESDAY.plusDays(7), 1));
        assertThat(draftsAt("2027-01-12T09:00:00Z").publish(id))
                .isEqualTo(new DraftDecision.Overtaken());
        assertThat(sessions()).containsExactly(acupuncture("s1", TUESDAY, 1));
        assertThat(draftsAt("2027-01-12T08:59:59Z").publish(id))
                .isInstanceOf(DraftDecision.Decided.class);
    }

    @Test
    void tellsTheLatestRepairFromTheLatestPlan() {
        UUID plan = draft(acupuncture("s1", TUESDAY, 1));
        UUID repair = repair(ClinicChanges.none(MONDAY_NOON), acupuncture("s1", TUESDAY, 1));
        assertThat(drafts.latest().orElseThrow().id()).isEqualTo(plan);
        assertThat(drafts.latestRepair().orElseThrow().id()).isEqualTo(repair);
    }

    private UUID repair(ClinicChanges happened, Session... sessions) {
        long version = clinics.current().orElseThrow().version();
        return drafts.save(
                new NewDraft(
                        new ClinicSchedule(List.of(sessions), List.of()),
                        version,
                        "{}",
                        new DraftRepair(happened, "{}")));
    }

    private Drafts draftsAt(String now) {
        return new Drafts(
                records,
                steps,
                clinics,
                published,
                changedRecords,
                transaction,
                reason,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void keepsTheOldScheduleWholeWhenThePublishingConnectionDies() {
        Session old = acupuncture("old", TUESDAY, 1);
        drafts.publish(draft(old));
        UUID id = draft(acupuncture("new", TUESDAY.plusDays(1), 1));
        transaction.executeWithoutResult(status -> {
            // makes the publication wait in its middle: the old session is deleted by then
            jdbc.sql("select external_id from course where external_id = 'c0002' for update")
                    .query(String.class)
                    .single();
            CompletableFuture<DraftDecision> publication =
                    CompletableFuture.supplyAsync(() -> drafts.publish(id));
            int killed = await().until(this::waitingBackend, Optional::isPresent).get();
            jdbc.sql("select pg_terminate_backend(?)").param(killed).query(Boolean.class).single();
            assertThatThrownBy(publication::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        });
        assertThat(sessions()).containsExactly(old);
        assertThat(drafts.publish(id)).isInstanceOf(DraftDecision.Decided.class);
        assertThat(sessions()).containsExactly(acupuncture("new", TUESDAY.plusDays(1), 1));
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
        long version = clinics.current().orElseThrow().version();
        return drafts.save(
                new NewDraft(new ClinicSchedule(List.of(sessions), List.of()), version, "{}"));
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
