package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.clinic.ClinicTime;
import painclinic.database.Rows;
import painclinic.patient.PatientDetails.Notices;
import painclinic.schedule.AttendanceOutcome;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Who is reminded, of what, and how often. */
@StorageTest
class RemindingIT extends NoticeCase {

    private static final String CLASSMATE = "c0009";
    private static final ClinicTime LONDON = ClinicTime.in("Europe/London");

    @Autowired private Messages messages;
    @Autowired private Reminders reminders;
    @Autowired private Rows rows;

    private final List<Message> sent = new ArrayList<>();
    private Runnable whileCarrying = () -> {};
    private Carried answer = new Carried.HandedOver();

    @BeforeEach
    void bookAndTell() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
        jdbc.sql("update patient set notices = 'EMAIL', email = external_id || '@example.org'")
                .update();
        book(NEEDLES, TUESDAY);
        tellAll();
        jdbc.sql("update told_appointment set told_at = '2026-12-01'").update();
    }

    @Test
    void remindsOnceForEachOfTheDaysBefore() {
        remind(TUESDAY.minusDays(6));
        assertThat(sent).isEmpty();
        remind(TUESDAY.minusDays(5));
        remind(TUESDAY.minusDays(5).plusHours(1));
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().wording().subject())
                .startsWith("A reminder of your appointment");
        assertThat(sent.getFirst().wording().body())
                .contains("Tuesday 12 January 2027 at 9am")
                .doesNotContainIgnoringCase("acupuncture");
        remind(TUESDAY.minusDays(3));
        assertThat(sent).hasSize(1);
        remind(TUESDAY.minusDays(1));
        assertThat(sent).hasSize(2);
        remind(TUESDAY);
        assertThat(sent).hasSize(2);
        assertThat(open.all(StorageTest.NOW)).isEmpty();
    }

    @Test
    void wakesNobody() {
        remind(TUESDAY.minusDays(1).with(LocalTime.of(7, 59)));
        remind(TUESDAY.minusDays(1).with(LocalTime.of(20, 0)));
        assertThat(sent).isEmpty();
        remind(TUESDAY.minusDays(1).with(LocalTime.of(19, 59)));
        assertThat(sent).hasSize(1);
    }

    @Test
    void remindsOfNothingThatWasCalledOff() {
        callOff(ofCourse(NEEDLES), AttendanceOutcome.CANCELLED_BY_PATIENT);
        remind(TUESDAY.minusDays(1));
        assertThat(sent).isEmpty();
    }

    @Test
    void remindsOfNothingThatIsCalledOffWhileOthersAreReminded() {
        book(CLASSMATE, TUESDAY.plusHours(1));
        tellAll();
        jdbc.sql("update told_appointment set told_at = '2026-12-01'").update();
        remind(TUESDAY.minusDays(5));
        assertThat(sent).hasSize(2);
        sent.clear();
        whileCarrying = () -> callOff(ofCourse(CLASSMATE), AttendanceOutcome.CANCELLED_BY_PATIENT);
        remind(TUESDAY.minusDays(1));
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatFailedIsNotTriedAgainWhereAChangeIsToBeTold() {
        answer = new Carried.NotNow("The mail server did not take it.");
        remind(TUESDAY.minusDays(1));
        jdbc.sql("update told_appointment set room_id = gen_random_uuid()").update();
        jdbc.sql("select renew_notices(array(select id from course))").query().listOfRows();
        assertThat(open.all(StorageTest.NOW)).isNotEmpty();
        remind(TUESDAY.minusDays(1).plusMinutes(20));
        assertThat(sent).hasSize(1);
    }

    @Test
    void whoIsToldOfAChangeThatDayOrHasToBeToldIsNotReminded() {
        move(NEEDLES, WEDNESDAY);
        remind(WEDNESDAY.minusDays(1));
        assertThat(sent).isEmpty();
        tellAll();
        jdbc.sql("update told_appointment set told_at = ?")
                .param(LONDON.instant(WEDNESDAY.minusDays(1)).atOffset(ZoneOffset.UTC))
                .update();
        remind(WEDNESDAY.minusDays(1).plusHours(2));
        assertThat(sent).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainUnderItsIdAndNotAllDay() {
        answer = new Carried.NotNow("The mail server did not take it.");
        remind(TUESDAY.minusDays(1));
        remind(TUESDAY.minusDays(1).plusMinutes(5));
        assertThat(sent).hasSize(1);
        remind(TUESDAY.minusDays(1).plusMinutes(20));
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).id()).isEqualTo(sent.getFirst().id());
        remind(TUESDAY.minusDays(1).plusHours(3));
        assertThat(sent).hasSize(2);
    }

    @Test
    void whoWantsALetterIsNotReminded() {
        jdbc.sql("update patient set notices = 'LETTER'").update();
        remind(TUESDAY.minusDays(1));
        assertThat(sent).isEmpty();
    }

    @Test
    void whatWasLeftHalfSentIsSentOnlyWhileItIsTrue() {
        whileCarrying =
                () -> {
                    throw new StoppedInTheMiddle();
                };
        LocalDateTime then = TUESDAY.minusDays(1);
        assertThatThrownBy(() -> remind(then)).isInstanceOf(StoppedInTheMiddle.class);
        reminding(then.plusMinutes(10)).giveUpOutdated();
        assertThat(messages.underWay()).hasSize(1);

        callOff(ofCourse(NEEDLES), AttendanceOutcome.CANCELLED_BY_PATIENT);
        reminding(then.plusMinutes(11)).giveUpOutdated();
        assertThat(messages.underWay()).isEmpty();
    }

    @Test
    void whatWasLeftHalfSentIsNotSentHoursLater() {
        whileCarrying =
                () -> {
                    throw new StoppedInTheMiddle();
                };
        LocalDateTime then = TUESDAY.minusDays(1);
        assertThatThrownBy(() -> remind(then)).isInstanceOf(StoppedInTheMiddle.class);
        reminding(then.plusHours(2)).giveUpOutdated();
        assertThat(messages.underWay()).isEmpty();
    }

    private void remind(LocalDateTime at) {
        reminding(at).round();
    }

    private Reminding reminding(LocalDateTime at) {
        Clock then = Clock.fixed(LONDON.instant(at), ZoneOffset.UTC);
        Carrier carrier =
                new Carrier() {
                    @Override
                    public boolean carries(Notices way) {
                        return way == Notices.EMAIL;
                    }

                    @Override
                    public Carried carry(Message message) {
                        sent.add(message);
                        whileCarrying.run();
                        return answer;
                    }
                };
        Sending sending =
                new Sending(
                        open,
                        messages,
                        told,
                        new NoticeQueue(rows, new NoticeSettings(null, Duration.ZERO, null)),
                        List.of(carrier),
                        clinics,
                        transaction,
                        then);
        return new Reminding(
                reminders,
                messages,
                told,
                sending,
                new ReminderSettings(List.of(5, 1), LocalTime.of(8, 0), LocalTime.of(20, 0)),
                clinics,
                transaction,
                then);
    }

    /** What a server that is killed does to whatever it was doing. */
    private static final class StoppedInTheMiddle extends Error {
        private static final long serialVersionUID = 1;
    }
}
