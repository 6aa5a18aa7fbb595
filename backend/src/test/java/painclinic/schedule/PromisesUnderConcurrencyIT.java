package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What direct SQL cannot do, however many try at once. */
@StorageTest
class PromisesUnderConcurrencyIT {

    private static final int WRITERS = 40;

    /** As many as the first course has sessions. */
    private static final int SESSIONS = 8;

    private static final LocalDateTime NINE = LocalDateTime.parse("2027-01-12T09:00");

    @Autowired private ClinicBundles bundles;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();
    private DirectWrites direct;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(small);
        direct = new DirectWrites(jdbc);
        for (int i = 1; i <= WRITERS; i++) {
            direct.practitioner("practitioner" + i);
            direct.room("room" + i);
        }
    }

    @Test
    void aRoomIsBookedOnce() throws Exception {
        List<Optional<Refusal>> answers =
                Attempts.atOnce(
                        WRITERS,
                        i -> direct.session("s" + i, "practitioner" + i, "site1-r1", NINE));
        assertThat(direct.count("session")).isEqualTo(1);
        assertThat(refusals(answers)).hasSize(WRITERS - 1).containsOnly(Refusal.ROOM_BOOKED_ONCE);
    }

    @Test
    void aPractitionerIsBookedOnce() throws Exception {
        List<Optional<Refusal>> answers =
                Attempts.atOnce(
                        WRITERS,
                        i -> direct.session("s" + i, "p001", "room" + i, NINE.plusMinutes(i)));
        assertThat(direct.count("session")).isEqualTo(1);
        assertThat(refusals(answers))
                .hasSize(WRITERS - 1)
                .containsOnly(Refusal.PRACTITIONER_BOOKED_ONCE);
    }

    @Test
    void aPatientIsBookedOnce() throws Exception {
        String course = courseWithoutDelivered(0);
        direct.openWindow(course, "2027-01-12");
        for (int i = 1; i <= SESSIONS; i++) {
            direct.session("s" + i, "practitioner" + i, "room" + i, NINE);
        }
        List<Optional<Refusal>> answers =
                Attempts.atOnce(SESSIONS, i -> direct.appointment("s" + i, course, i, 1));
        assertThat(direct.count("appointment")).isEqualTo(1);
        assertThat(refusals(answers))
                .hasSize(SESSIONS - 1)
                .containsOnly(Refusal.PATIENT_BOOKED_ONCE);
    }

    /** The window closes while others add sessions to its end: one of the two gives way. */
    @Test
    void nobodyBooksPastAWindowThatMoves() throws Exception {
        String course = courseWithoutDelivered(0);
        direct.openWindow(course, "2027-01-12");
        for (int i = 1; i <= WRITERS; i++) {
            direct.session("s" + i, "practitioner" + i, "room" + i, NINE.plusDays(60 + i));
        }
        List<Optional<Refusal>> answers =
                Attempts.atOnce(
                        WRITERS,
                        i -> {
                            if (i == WRITERS / 2) {
                                direct.update(
                                        "update course set window_days = 60 where external_id = '"
                                                + course
                                                + "'");
                            } else {
                                direct.appointment("s" + i, course, 1 + i % 6, 1);
                            }
                        });
        assertThat(refusals(answers)).contains(Refusal.COURSE_WITHIN_ITS_WINDOW);
        assertThat(
                        direct.count(
                                """
                                appointment a join course c on c.id = a.course_id
                                where not c.treatment_window @> a.during
                                """))
                .isZero();
    }

    @Test
    void aCourseReachesItsCapAndNotOneMore() throws Exception {
        String course = courseWithoutDelivered(0);
        direct.update(
                "update course set prescribed = 8, cap = 8 where external_id = '" + course + "'");
        direct.openWindow(course, "2027-01-12");
        for (int i = 1; i <= WRITERS; i++) {
            direct.session("s" + i, "p001", "site1-r1", NINE.plusDays(i));
        }
        List<Optional<Refusal>> answers =
                Attempts.atOnce(
                        WRITERS,
                        i ->
                                firstFree(
                                        12,
                                        number -> direct.appointment("s" + i, course, number, 1)));
        assertThat(direct.count("appointment")).isEqualTo(8);
        assertThat(refusals(answers))
                .hasSize(WRITERS - 8)
                .containsOnly(Refusal.COURSE_WITHIN_ITS_CAP);
    }

    @Test
    void aClassFillsAndTakesNotOneMore() throws Exception {
        direct.session("class", "p001", "site1-r1", NINE);
        List<String> courses =
                IntStream.range(0, WRITERS).mapToObj(this::courseWithoutDelivered).toList();
        courses.forEach(course -> direct.openWindow(course, "2027-01-12"));
        List<Optional<Refusal>> answers =
                Attempts.atOnce(
                        WRITERS,
                        i ->
                                firstFree(
                                        12,
                                        seat ->
                                                direct.appointment(
                                                        "class", courses.get(i - 1), 1, seat)));
        assertThat(direct.count("appointment")).isEqualTo(10);
        assertThat(refusals(answers))
                .hasSize(WRITERS - 10)
                .containsOnly(Refusal.PLACE_WITHIN_THE_SESSION);
    }

    /** Tries 1, 2, 3 … as an impatient writer would; the last refusal is its answer. */
    private static void firstFree(int most, IntConsumer attempt) {
        for (int i = 1; i < most; i++) {
            int number = i;
            if (Attempts.of(() -> attempt.accept(number)).isEmpty()) {
                return;
            }
        }
        attempt.accept(most);
    }

    private static List<Refusal> refusals(List<Optional<Refusal>> answers) {
        return answers.stream().flatMap(Optional::stream).toList();
    }

    private String courseWithoutDelivered(int index) {
        return small.courses().stream()
                .filter(course -> course.treatment().equals("GROUP_EXERCISE"))
                .filter(course -> course.deliveredOn().isEmpty())
                .map(Course::id)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }
}
