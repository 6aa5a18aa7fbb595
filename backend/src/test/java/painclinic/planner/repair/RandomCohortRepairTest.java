package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planner.programme.RandomProgrammes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Changes of every kind in little clinics with cohorts. */
class RandomCohortRepairTest {

    private static final int CLINICS = 80;

    private int hit;
    private int stayed;
    private int again;

    @Test
    void keepsWhatItCanAndMovesTheRestAsOne() {
        for (long seed = 0; seed < CLINICS; seed++) {
            ClinicBundle bundle = RandomProgrammes.of(seed);
            ClinicSchedule told = plan(bundle, seed);
            ClinicChanges changes = new RandomChanges(new Random(seed), bundle, told).changes();
            RepairOptions options = new RepairOptions(0, Duration.ofSeconds(20), seed, 30);
            RepairResult result = new Repair(bundle, told, changes, options).run();
            holds(seed, bundle, told, changes, result);
            RepairResult second =
                    new Repair(
                                    result.bundle(),
                                    result.schedule(),
                                    ClinicChanges.none(changes.asOf()),
                                    options)
                            .run();
            assertThat(second.sessionsHit()).as("clinic %d, once more", seed).isZero();
            assertThat(ScheduleCheck.brokenRules(second.bundle(), second.schedule())).isEmpty();
        }
        assertThat(List.of(hit, stayed, again))
                .as("cohorts' sessions hit, kept, and hit but given a place again")
                .allMatch(count -> count > 10);
    }

    private static ClinicSchedule plan(ClinicBundle bundle, long seed) {
        return new Planner(bundle, new PlannerOptions(Duration.ofSeconds(5), seed, 100), _ -> {})
                .plan();
    }

    private void holds(
            long seed,
            ClinicBundle bundle,
            ClinicSchedule told,
            ClinicChanges changes,
            RepairResult result) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(ScheduleCheck.brokenRules(result.bundle(), result.schedule()))
                .as("clinic %d", seed)
                .isEmpty();
        softly.assertThat(BundleReader.read(BundleWriter.toBytes(result.bundle())))
                .as("clinic %d, read back", seed)
                .isEqualTo(new BundleReading.Accepted(result.bundle()));
        Map<String, Session> now =
                result.schedule().sessions().stream()
                        .collect(Collectors.toMap(Session::id, one -> one));
        for (Session session : told.sessions()) {
            if (!session.treatment().equals(RandomProgrammes.CODE)) {
                continue;
            }
            Session after = now.get(session.id());
            if (!isHit(session, bundle, changes)) {
                softly.assertThat(after).as("clinic %d, kept", seed).isEqualTo(session);
                stayed++;
                continue;
            }
            hit++;
            again += after == null ? 0 : 1;
            softly.assertThat(session).as("clinic %d, hit", seed).isNotEqualTo(after);
            List<String> notified = result.patients().stream().map(PatientNotice::course).toList();
            for (Attendee one : session.attendees()) {
                softly.assertThat(notified).as("clinic %d, told", seed).contains(one.course());
            }
            if (after != null && !after.start().equals(session.start())) {
                softly.assertThat(after.start().toLocalDate())
                        .as("clinic %d, not today", seed)
                        .isAfter(changes.asOf().toLocalDate());
            }
        }
        softly.assertAll();
    }

    private static boolean isHit(Session session, ClinicBundle bundle, ClinicChanges changes) {
        if (session.start().isBefore(changes.asOf())) {
            return false;
        }
        LocalDate date = session.start().toLocalDate();
        List<String> courses = session.attendees().stream().map(Attendee::course).toList();
        List<String> patients =
                bundle.courses().stream()
                        .filter(one -> courses.contains(one.id()))
                        .map(Course::patient)
                        .toList();
        String site =
                bundle.rooms().stream()
                        .filter(one -> one.id().equals(session.room()))
                        .map(Room::site)
                        .findFirst()
                        .orElseThrow();
        List<Boolean> hits = new ArrayList<>();
        changes.leave()
                .forEach(one ->
                        hits.add(
                                session.leaders().contains(one.practitioner())
                                        && one.dates().contains(date)));
        changes.absences()
                .forEach(one ->
                        hits.add(
                                session.leaders().contains(one.practitioner())
                                        && one.during().overlaps(session.start(), session.end())));
        changes.roomsClosed()
                .forEach(one ->
                        hits.add(
                                session.room().equals(one.room())
                                        && one.during().overlaps(session.start(), session.end())));
        changes.sitesClosed()
                .forEach(one -> hits.add(site.equals(one.site()) && one.date().equals(date)));
        changes.patientsAway()
                .forEach(one ->
                        hits.add(patients.contains(one.patient()) && one.dates().contains(date)));
        changes.cancelled()
                .forEach(one ->
                        hits.add(
                                session.id().equals(one.session())
                                        && courses.contains(one.course())));
        changes.cancelledDates()
                .forEach(one ->
                        hits.add(courses.contains(one.course()) && one.dates().contains(date)));
        return !Collections.disjoint(hits, List.of(true));
    }
}
