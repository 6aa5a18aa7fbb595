package painclinic.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.DateRange;
import painclinic.bundle.Session;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Appointments;
import painclinic.schedule.Attempts;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CoursePlaces;
import painclinic.schedule.WantedPlace;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Fifty at once: a desk at work, records that are edited, and two who publish a draft in parts. */
@StorageTest
class DraftsUnderConcurrencyIT {

    private static final int WRITERS = 50;
    private static final int ACTS = 4;

    private static final Map<String, String> KEYS =
            Map.of(
                    "session", "b.id > a.id",
                    "session_staff", "b.session_id > a.session_id",
                    "appointment", "b.id > a.id");

    @Autowired private ClinicBundles bundles;
    @Autowired private Drafts drafts;
    @Autowired private DraftRecords records;
    @Autowired private DraftBases bases;
    @Autowired private Appointments appointments;
    @Autowired private CoursePlaces places;
    @Autowired private Clinics clinics;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;

    private final Queue<DraftDecision> decisions = new ConcurrentLinkedQueue<>();
    private final Queue<AppointmentAnswer> bookings = new ConcurrentLinkedQueue<>();
    private ClinicSchedule planned;
    private List<LocalDate> days;
    private UUID draft;

    @BeforeEach
    void importTheClinicAndPlan() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
        VersionedBundle clinic = bundles.toPlan().orElseThrow();
        planned =
                new Planner(
                                clinic.bundle(),
                                new PlannerOptions(Duration.ofMinutes(1), 1, 20),
                                told -> {})
                        .plan();
        draft = drafts.save(new NewDraft(planned, clinic, "{}"));
        days =
                planned.sessions().stream()
                        .map(session -> session.start().toLocalDate())
                        .distinct()
                        .sorted()
                        .toList();
    }

    @Test
    void keepsEveryPromiseAndLosesNothing() throws Exception {
        int proposed = Proposal.of(planned, List.of()).size();
        Attempts.atOnce(WRITERS, this::write);
        assertThat(decisions)
                .hasSize(2 * days.size())
                .allMatch(decision ->
                        decision instanceof DraftDecision.Published
                                || decision instanceof DraftDecision.NothingChosen
                                || decision instanceof DraftDecision.AlreadyDecided);
        assertThat(overlapping("session", "room_id")).isZero();
        assertThat(overlapping("session_staff", "practitioner_id")).isZero();
        assertThat(overlapping("appointment", "patient_id")).isZero();
        assertThat(count("appointment where seat > places")).isZero();
        assertThat(
                        count(
                                """
                                (select a.course_id from appointment a
                                join course c on c.id = a.course_id
                                where a.counts group by a.course_id, c.prescribed, c.used
                                having count(*) > c.prescribed - c.used) as over_the_cap
                                """))
                .isZero();
        long booked = bookings.stream().filter(AppointmentAnswer.Done.class::isInstance).count();
        int published = drafts.find(draft).orElseThrow().placesPublished();
        assertThat(count("appointment") + count("cancelled_appointment"))
                .isEqualTo(published + booked);
        assertThat(published).isPositive();
        assertThat(count("draft_publication")).isGreaterThan(1);
        assertThat(published + stillProposed()).isEqualTo(proposed);
    }

    private int stillProposed() {
        return records.findById(draft)
                .filter(open -> !open.isDecided())
                .map(open ->
                        Proposal.of(open.schedule(), bases.booked(draft, open.basedOnVersion()))
                                .size())
                .orElse(0);
    }

    private void write(int writer) {
        Random random = new Random(writer);
        if (writer <= 2) {
            publishInParts("clerk" + writer, writer == 1 ? days : days.reversed());
        } else {
            for (int i = 0; i < ACTS; i++) {
                act(random);
            }
        }
    }

    private void publishInParts(String clerk, List<LocalDate> inOrder) {
        inOrder.forEach(day ->
                decisions.add(
                        drafts.publish(
                                draft,
                                new Part(Set.of(), Set.of(day), Set.of()),
                                OptionalInt.empty(),
                                clerk)));
    }

    private void act(Random random) {
        Session like = planned.sessions().get(random.nextInt(planned.sessions().size()));
        switch (random.nextInt(5)) {
            case 0 -> goOnLeave(like);
            case 1 -> callOff(random);
            case 2 -> moveASession(like, random);
            default -> bookBefore(like, random);
        }
    }

    /** Takes the place of a session that the draft proposes, for whoever may need one. */
    private void bookBefore(Session like, Random random) {
        String course = like.attendees().getFirst().course();
        bookings.add(
                places.book(
                        new CourseId(
                                jdbc.sql("select id from course where external_id = ?")
                                        .param(course)
                                        .query(UUID.class)
                                        .single()),
                        List.of(
                                new WantedPlace(
                                        like.start().plusMinutes(15L * random.nextInt(-2, 3)),
                                        like.minutes(),
                                        like.room(),
                                        like.practitioner())),
                        version(),
                        "desk"));
    }

    private void callOff(Random random) {
        one("appointment", random)
                .ifPresent(id ->
                        appointments.callOff(
                                new AppointmentId(id),
                                AttendanceOutcome.CANCELLED_BY_CLINIC,
                                null,
                                null,
                                "desk"));
    }

    private void moveASession(Session like, Random random) {
        one("appointment", random)
                .ifPresent(id ->
                        places.move(
                                new AppointmentId(id),
                                1,
                                new WantedPlace(
                                        like.start(),
                                        like.minutes(),
                                        like.room(),
                                        like.practitioner()),
                                version(),
                                "desk"));
    }

    private long version() {
        return clinics.current().orElseThrow().version();
    }

    private Optional<UUID> one(String table, Random random) {
        return jdbc.sql("select id from %s order by id offset ? limit 1".formatted(table))
                .param(random.nextInt(10))
                .query(UUID.class)
                .optional();
    }

    private void goOnLeave(Session like) {
        LocalDate date = like.start().toLocalDate();
        transaction.executeWithoutResult(status -> {
            clinics.lock(ClinicId.ONLY);
            clinics.addLeave(ClinicId.ONLY, like.practitioner(), new DateRange(date, date));
            clinics.advanceVersion(ClinicId.ONLY);
        });
    }

    private int overlapping(String table, String whose) {
        return count(
                """
                %1$s a join %1$s b on b.%2$s = a.%2$s and b.during && a.during and %3$s
                """
                        .formatted(table, whose, KEYS.get(table)));
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
