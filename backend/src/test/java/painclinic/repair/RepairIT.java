package painclinic.repair;

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

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.clinic.ClinicId;
import painclinic.demo.DemoBundles;
import painclinic.draft.DraftDecision;
import painclinic.draft.DraftMeasures;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ServerTest
class RepairIT {

    private static final String HELEN = Browsers.PRACTITIONER;
    private static final PlannerOptions QUICK = new PlannerOptions(Duration.ofSeconds(60), 1, 200);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final ClinicBundle DEMO = DemoBundles.on(TODAY);
    private static final LocalDate MONDAY = DEMO.planning().from();
    private static final DateRange TWO_DAYS = new DateRange(MONDAY, MONDAY.plusDays(1));

    /** The same for every test: planning it again each time would only take longer. */
    private static final ClinicSchedule PLAN = new Planner(DEMO, QUICK, progress -> {}).plan();

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired Drafts drafts;
    @Autowired RepairTurn turn;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    private Browser admin;

    @BeforeEach
    void aPublishedSchedule() {
        bundles.importReplacing(DEMO);
        publish(PLAN);
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void saysWhoIsToldWhatAndChangesNothingYet() {
        ClinicBundle before = clinic();
        Browser.Answer repair = helenIsAway();
        assertThat(repair.status()).as(repair.text()).isEqualTo(200);
        assertThat(repair.body().get("state").asString()).isEqualTo("DRAFT");
        assertThat(repair.body().at("/comparison/happened/0/kind").asString())
                .isEqualTo("PRACTITIONER_AWAY");
        assertThat(repair.body().at("/comparison/happened/0/name").asString())
                .isEqualTo("Helen Marsh");
        assertThat(toldPatients(repair)).isEqualTo(patientsOf(hit(before)));
        assertThat(repair.body().at("/comparison/practitioners"))
                .anyMatch(one -> one.get("practitionerId").asString().equals(HELEN));
        assertThat(clinic()).isEqualTo(before);
        assertThat(admin.get("/api/repairs/latest").body().get("comparison"))
                .isEqualTo(repair.body().get("comparison"));
    }

    @Test
    void publishesTheLeaveAndTheSessionsTogether() {
        List<Session> before = clinic().booked();
        Browser.Answer repair = helenIsAway();
        Browser.Answer published = admin.post(draft(repair) + "/publish", null);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        ClinicBundle after = clinic();
        assertThat(helen(after).leave()).contains(TWO_DAYS);
        assertThat(after.booked()).noneMatch(RepairIT::isHit);
        assertThat(after.booked())
                .as("whoever is not touched keeps their place")
                .containsAll(before.stream().filter(session -> !isClassOrHit(session)).toList());
        assertThat(BundleReader.read(BundleWriter.toBytes(after)))
                .isInstanceOf(BundleReading.Accepted.class);
        assertThat(admin.get("/api/repairs/latest").body().get("state").asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void keepsTheHoursAwayForWhoeverPlansNext() {
        MomentRange morning = new MomentRange(MONDAY.atTime(8, 0), MONDAY.atTime(11, 0));
        Browser.Answer repair =
                repair(
                        """
                        "practitionersAway": [{"practitioner": "%s", "from": "%s", "to": "%s"}]
                        """
                                .formatted(HELEN, morning.from(), morning.to()));
        assertThat(repair.status()).as(repair.text()).isEqualTo(200);
        Browser.Answer published = admin.post(draft(repair) + "/publish", null);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        ClinicBundle after = clinic();
        assertThat(helen(after).awayDuring()).containsExactly(morning);
        assertThat(after.booked()).noneMatch(session -> isHelenIn(session, morning));
        assertThat(new Planner(after, QUICK, progress -> {}).plan().sessions())
                .noneMatch(session -> isHelenIn(session, morning));
        Browser therapist = browsers.signedIn(NewAccount.therapist("helen", "Helen Marsh", HELEN));
        assertThat(therapist.get("/api/roster/week?monday=" + MONDAY).body().get("blocks"))
                .allMatch(block ->
                        !block.get("date").asString().equals(MONDAY.toString())
                                || block.get("from").asString().compareTo("11:00") >= 0);
    }

    private static boolean isHelenIn(Session session, MomentRange hours) {
        return session.practitioner().equals(HELEN)
                && hours.overlaps(session.start(), session.end());
    }

    @Test
    void showsTheTherapistAndThePatientTheNewPlaces() {
        Browser.Answer repair = helenIsAway();
        admin.post(draft(repair) + "/publish", null);
        Browser therapist = browsers.signedIn(NewAccount.therapist("helen", "Helen Marsh", HELEN));
        JsonNode week = therapist.get("/api/roster/week?monday=" + MONDAY).body();
        assertThat(week.get("sessions")).noneMatch(RepairIT::startsInTheTwoDays);
        assertThat(week.get("blocks"))
                .noneMatch(block -> inTheTwoDays(block.get("date").asString()));

        JsonNode told = moved(repair);
        String id = told.get("patientId").asString();
        Browser patient = browsers.signedIn(NewAccount.patient("told-" + id, "Told", id));
        String after = told.at("/notices/0/after/start").asString();
        assertThat(
                        patient.get("/api/portal")
                                .body()
                                .get("courses")
                                .valueStream()
                                .flatMap(course -> course.get("sessions").valueStream())
                                .map(session -> session.get("start").asString()))
                .contains(after);
    }

    @Test
    void refusesARepairWhereAnotherHasChangedTheSame() {
        String first = draft(helenIsAway());
        String second = draft(helenIsAway());
        assertThat(admin.post(first + "/publish", null).status()).isEqualTo(200);
        ClinicBundle published = clinic();
        Browser.Answer stale = admin.post(second + "/publish", null);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().get("type").asString()).isEqualTo("/problems/draft-collides");
        assertThat(stale.body().at("/collisions/0/reason").asString()).isEqualTo("SESSION_CHANGED");
        assertThat(clinic()).isEqualTo(published);
    }

    @Test
    void leavesEverythingAsItWasWhenDiscarded() {
        VersionedBundle before = bundles.current().orElseThrow();
        String draft = draft(helenIsAway());
        assertThat(admin.post(draft + "/discard", null).status()).isEqualTo(200);
        assertThat(bundles.current()).contains(before);
        assertThat(admin.post(draft + "/publish", null).body().get("type").asString())
                .isEqualTo("/problems/already-decided");
    }

    @Test
    void publishesEachOfSeveralThatAreDecidedAtOnceOnceAtMost() throws Exception {
        List<UUID> ids = List.of(id(helenIsAway()), id(owed()), plan());
        ConcurrentLinkedQueue<DraftDecision> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> clerks =
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                Thread.ofPlatform()
                                        .start(() -> {
                                            await().until(() -> start.getCount() == 0);
                                            answers.add(drafts.publish(ids.get(i % 3), "admin"));
                                        }))
                        .toList();
        start.countDown();
        for (Thread clerk : clerks) {
            clerk.join();
        }
        assertThat(answers).hasSize(9);
        assertThat(answers)
                .filteredOn(DraftDecision.Published.class::isInstance)
                .hasSizeBetween(1, ids.size());
        assertThat(answers)
                .allMatch(answer ->
                        answer instanceof DraftDecision.Published
                                || answer instanceof DraftDecision.AlreadyDecided
                                || answer instanceof DraftDecision.Collides);
    }

    @Test
    void keepsOldRecordsAndOldScheduleWhenThePublishingConnectionDies() {
        VersionedBundle before = bundles.current().orElseThrow();
        Browser.Answer repair = helenIsAway();
        UUID id = id(repair);
        String course = repair.body().at("/comparison/patients/0/notices/0/courseId").asString();
        transaction.executeWithoutResult(status -> {
            // makes the publication wait in its middle: the leave is written by then
            jdbc.sql("select external_id from course where external_id = ? for update")
                    .param(course)
                    .query(String.class)
                    .single();
            CompletableFuture<DraftDecision> publication =
                    CompletableFuture.supplyAsync(() -> drafts.publish(id, "admin"));
            int killed = await().until(this::waitingBackend, Optional::isPresent).get();
            jdbc.sql("select pg_terminate_backend(?)").param(killed).query(Boolean.class).single();
            assertThatThrownBy(publication::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        });
        assertThat(bundles.current()).contains(before);
        assertThat(drafts.publish(id, "admin")).isInstanceOf(DraftDecision.Published.class);
        assertThat(helen(clinic()).leave()).contains(TWO_DAYS);
    }

    @Test
    void findsPlacesForWhatIsOwed() {
        Session session =
                clinic().booked().stream()
                        .filter(one -> one.classId() == null)
                        .findFirst()
                        .orElseThrow();
        String course = session.attendees().getFirst().course();
        Browser.Answer cancelled =
                repair(
                        """
                        "cancelled": [{"session": "%s", "course": "%s"}]
                        """
                                .formatted(session.id(), course));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(cancelled.body().at("/comparison/happened/0/kind").asString())
                .isEqualTo("CANCELLED");
        admin.post(draft(cancelled) + "/publish", null);
        assertThat(clinic().booked()).doesNotContain(session);
        assertThat(places(course))
                .as("it is owed, or has another place already")
                .isLessThanOrEqualTo(placesBefore(course));
        Browser.Answer again = owed();
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        admin.post(draft(again) + "/publish", null);
        assertThat(places(course)).isEqualTo(placesBefore(course));
    }

    @Test
    void mendsForSeveralHappeningsAtOnceAndRecordsThemAll() {
        ClinicBundle before = clinic();
        LocalDate friday = MONDAY.plusDays(4);
        String site = before.sites().getFirst().id();
        String room = before.rooms().getFirst().id();
        Session session = oneToOneOutsideOf(friday);
        String course = session.attendees().getFirst().course();
        String patient = patientsOf(List.of(session)).iterator().next();
        DateRange laterWeek = new DateRange(MONDAY.plusDays(14), MONDAY.plusDays(18));
        Browser.Answer repair =
                repair(
                        """
                        "practitionersOnLeave": [{"practitioner": "%s",
                            "from": "%s", "to": "%s"}],
                        "roomsClosed": [{"room": "%s", "from": "%6$sT08:00", "to": "%6$sT12:00"}],
                        "sitesClosed": [{"site": "%5$s", "date": "%7$s"},
                            {"site": "%5$s", "date": "%8$s"}],
                        "patientsAway": [{"patient": "%9$s", "from": "%10$s", "to": "%11$s"}],
                        "cancelled": [{"session": "%12$s", "course": "%13$s"}]
                        """
                                .formatted(
                                        HELEN,
                                        TWO_DAYS.from(),
                                        TWO_DAYS.to(),
                                        room,
                                        site,
                                        MONDAY.plusDays(2),
                                        friday,
                                        friday.plusDays(7),
                                        patient,
                                        laterWeek.from(),
                                        laterWeek.to(),
                                        session.id(),
                                        course));
        assertThat(repair.status()).as(repair.text()).isEqualTo(200);
        assertThat(repair.body().at("/comparison/happened"))
                .extracting(one -> one.get("kind").asString())
                .containsExactlyInAnyOrder(
                        "PRACTITIONER_AWAY",
                        "PATIENT_AWAY",
                        "ROOM_CLOSED",
                        "SITE_CLOSED",
                        "SITE_CLOSED",
                        "CANCELLED");

        assertThat(admin.post(draft(repair) + "/publish", null).status()).isEqualTo(200);
        ClinicBundle after = clinic();
        assertThat(helen(after).leave()).contains(TWO_DAYS);
        assertThat(after.sites().getFirst().closedOn()).contains(friday, friday.plusDays(7));
        assertThat(after.rooms().getFirst().closedDuring()).isNotEmpty();
        assertThat(after.patients())
                .filteredOn(one -> one.id().equals(patient))
                .allMatch(one -> one.unavailable().contains(laterWeek));
        assertThat(after.booked()).noneMatch(RepairIT::isHit).doesNotContain(session);
        assertThat(BundleReader.read(BundleWriter.toBytes(after)))
                .isInstanceOf(BundleReading.Accepted.class);
    }

    @Test
    void listsEveryCourseWithSessionsLeft() {
        JsonNode courses = admin.get("/api/courses/slack").body();
        assertThat(courses)
                .extracting(course -> course.get("courseId").asString())
                .containsExactlyInAnyOrderElementsOf(
                        DEMO.courses().stream()
                                .filter(course -> course.owed() > 0)
                                .map(Course::id)
                                .toList());
        assertThat(without(courses)).isEqualTo(published("unplanned"));
        assertThat(courses)
                .allSatisfy(course -> {
                    assertThat(course.get("patientName").asString()).isNotBlank();
                    assertThat(course.get("left").asInt())
                            .isBetween(course.get("unplanned").asInt(), course.get("of").asInt());
                });
    }

    /** A clinic in which nothing is published is one in which nobody who waits is forgotten. */
    @Test
    void listsWhoHasNotBegunAndUrgentCoursesFirst() {
        bundles.importReplacing(DEMO);
        JsonNode courses = admin.get("/api/courses/slack").body();
        assertThat(without(courses))
                .isEqualTo(DEMO.courses().stream().mapToInt(Course::owed).sum());
        assertThat(courses).extracting(RepairIT::rank).isSorted().contains(0, 1);
        assertThat(courses)
                .filteredOn(course -> !course.get("begun").asBoolean())
                .isNotEmpty()
                .allSatisfy(course -> {
                    assertThat(course.get("lastDateOfWindow").isNull()).isTrue();
                    assertThat(course.get("daysOfSlack").isNull()).isTrue();
                    assertThat(course.get("unplanned").asInt()).isEqualTo(course.get("of").asInt());
                });
    }

    private static int rank(JsonNode course) {
        if (course.get("urgent").asBoolean()) {
            return 0;
        }
        return course.get("begun").asBoolean() ? 2 : 1;
    }

    private static int without(JsonNode courses) {
        int sum = 0;
        for (JsonNode course : courses) {
            sum += course.get("unplanned").asInt();
        }
        return sum;
    }

    private int published(String figure) {
        return admin.get("/api/schedule/figures").body().get(figure).asInt();
    }

    @Test
    void namesEveryFaultByItsPath() {
        Browser.Answer refused =
                repair(
                        """
                        "practitionersOnLeave": [{"practitioner": "nobody",
                            "from": "%1$s", "to": "%1$s"}],
                        "roomsClosed": [{"room": "nowhere",
                            "from": "%1$sT08:00", "to": "%1$sT09:00"}]
                        """
                                .formatted(MONDAY));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("type").asString()).isEqualTo("/problems/changes-refused");
        assertThat(refused.body().get("faults"))
                .extracting(fault -> fault.get("path").asString())
                .containsExactly("practitionersOnLeave[0].practitioner", "roomsClosed[0].room");
    }

    @Test
    void refusesDaysThatCannotBeChanged() {
        LocalDate last = DEMO.planning().to();
        Browser.Answer refused =
                repair(
                        """
                        "practitionersOnLeave": [
                            {"practitioner": "%1$s", "from": "%2$s", "to": "%2$s"},
                            {"practitioner": "%1$s", "from": "%3$s", "to": "%3$s"},
                            {"practitioner": "%1$s", "from": "%4$s", "to": "%3$s"}]
                        """
                                .formatted(HELEN, TODAY.minusDays(2), last.plusDays(1), last));
        assertThat(refused.body().get("faults"))
                .extracting(fault -> fault.get("path").asString())
                .containsExactly("practitionersOnLeave[0].to", "practitionersOnLeave[1].from");
    }

    @Test
    void mendsTodayOnTheLastDayOfTheWindowAndNothingElse() {
        bundles.importReplacing(endingToday());
        Browser.Answer away =
                repair(
                        """
                        "practitionersOnLeave": [{"practitioner": "%1$s",
                            "from": "%2$s", "to": "%2$s"}]
                        """
                                .formatted(HELEN, TODAY));
        Browser.Answer owed = owed();
        assertThat(away.status()).as(away.text()).isEqualTo(200);
        assertThat(owed.status()).as(owed.text()).isEqualTo(409);
        assertThat(owed.body().get("type").asString()).isEqualTo("/problems/planning-window-over");
    }

    @Test
    void worksOutOneAtATime() {
        transaction.executeWithoutResult(status -> {
            assertThat(turn.take(ClinicId.ONLY)).isTrue();
            Browser.Answer second = helenIsAway();
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.body().get("type").asString())
                    .isEqualTo("/problems/repair-in-progress");
        });
        assertThat(helenIsAway().status()).isEqualTo(200);
    }

    @Test
    void doesNotHideTheDraftOfAPlanningRun() {
        UUID plan = plan();
        helenIsAway();
        assertThat(drafts.latest().orElseThrow().id()).isEqualTo(plan);
        assertThat(admin.get("/api/repairs/" + plan).status()).isEqualTo(404);
    }

    private Session oneToOneOutsideOf(LocalDate date) {
        return clinic().booked().stream()
                .filter(one -> one.classId() == null && !isHit(one))
                .filter(one -> !one.start().toLocalDate().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static ClinicBundle endingToday() {
        return new ClinicBundle(
                DEMO.clinic(),
                DEMO.guideline(),
                DEMO.localLimits(),
                new PlanningHorizon(TODAY.minusDays(7), TODAY, DEMO.planning().gridMinutes()),
                DEMO.treatments(),
                DEMO.sites(),
                DEMO.rooms(),
                DEMO.practitioners(),
                DEMO.patients(),
                DEMO.courses(),
                List.of());
    }

    private Browser.Answer helenIsAway() {
        return repair(
                """
                "practitionersOnLeave": [{"practitioner": "%s", "from": "%s", "to": "%s"}]
                """
                        .formatted(HELEN, TWO_DAYS.from(), TWO_DAYS.to()));
    }

    private Browser.Answer owed() {
        return admin.post("/api/repairs", "{%s}".formatted(start()));
    }

    private Browser.Answer repair(String changes) {
        return admin.post("/api/repairs?patientsToMove=0", "{%s, %s}".formatted(start(), changes));
    }

    private static String start() {
        return "\"format\": \"clinic-changes/1\", \"asOf\": \"%sT00:00\"".formatted(TODAY);
    }

    private UUID plan() {
        return draft(new ClinicSchedule(clinic().booked(), List.of()));
    }

    private void publish(ClinicSchedule schedule) {
        assertThat(drafts.publish(draft(schedule), "admin"))
                .isInstanceOf(DraftDecision.Published.class);
    }

    private UUID draft(ClinicSchedule schedule) {
        VersionedBundle clinic = bundles.current().orElseThrow();
        return drafts.save(
                new NewDraft(
                        schedule, clinic, DraftMeasures.of(clinic.bundle(), schedule).write()));
    }

    private ClinicBundle clinic() {
        return bundles.current().orElseThrow().bundle();
    }

    private static Practitioner helen(ClinicBundle clinic) {
        return clinic.practitioners().stream()
                .filter(person -> person.id().equals(HELEN))
                .findFirst()
                .orElseThrow();
    }

    private static List<Session> hit(ClinicBundle clinic) {
        return clinic.booked().stream().filter(RepairIT::isHit).toList();
    }

    private static boolean isHit(Session session) {
        return session.practitioner().equals(HELEN)
                && TWO_DAYS.contains(session.start().toLocalDate());
    }

    /** A class may take in somebody whose own session was hit. */
    private static boolean isClassOrHit(Session session) {
        return session.classId() != null || isHit(session) || sharesACourseWithAHitOne(session);
    }

    /** The numbers of a course follow its dates, so a later session may get another number. */
    private static boolean sharesACourseWithAHitOne(Session session) {
        Set<String> hit =
                PLAN.sessions().stream()
                        .filter(RepairIT::isHit)
                        .flatMap(one -> one.attendees().stream())
                        .map(place -> place.course())
                        .collect(Collectors.toSet());
        return session.attendees().stream().anyMatch(place -> hit.contains(place.course()));
    }

    private static Set<String> patientsOf(List<Session> sessions) {
        Set<String> courses =
                sessions.stream()
                        .flatMap(session -> session.attendees().stream())
                        .map(place -> place.course())
                        .collect(Collectors.toSet());
        return DEMO.courses().stream()
                .filter(course -> courses.contains(course.id()))
                .map(course -> course.patient())
                .collect(Collectors.toSet());
    }

    private static Set<String> toldPatients(Browser.Answer repair) {
        return repair.body()
                .at("/comparison/patients")
                .valueStream()
                .map(patient -> patient.get("patientId").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode moved(Browser.Answer repair) {
        return repair.body()
                .at("/comparison/patients")
                .valueStream()
                .filter(patient -> !patient.at("/notices/0/after").isNull())
                .findFirst()
                .orElseThrow();
    }

    private long places(String course) {
        return countPlaces(clinic().booked(), course);
    }

    private static long placesBefore(String course) {
        return countPlaces(PLAN.sessions(), course);
    }

    private static long countPlaces(List<Session> sessions, String course) {
        return sessions.stream()
                .flatMap(session -> session.attendees().stream())
                .filter(place -> place.course().equals(course))
                .count();
    }

    private static boolean startsInTheTwoDays(JsonNode session) {
        return inTheTwoDays(
                LocalDateTime.parse(session.get("start").asString()).toLocalDate().toString());
    }

    private static boolean inTheTwoDays(String date) {
        return TWO_DAYS.contains(LocalDate.parse(date));
    }

    private static String draft(Browser.Answer repair) {
        return "/api/drafts/" + id(repair);
    }

    private static UUID id(Browser.Answer repair) {
        assertThat(repair.status()).as(repair.text()).isEqualTo(200);
        return UUID.fromString(repair.body().get("id").asString());
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
}
