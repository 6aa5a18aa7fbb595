package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** What became of appointments, as it is recorded and corrected. */
class OutcomesIT extends AppointmentsOfASmallClinic {

    @Test
    void isRecordedWithWhoSaidSo() {
        assertThat(record("past", AttendanceOutcome.ATTENDED)).isEqualTo(done("past"));
        assertThat(
                        line(
                                "select outcome || ' ' || ticket || ' ' || recorded_by from"
                                        + " appointment where recorded_by is not null"))
                .isEqualTo("5 1 a clerk");
    }

    @Test
    void ofSomebodyWhoDidNotComeUsesNothingUpAndMovesTheWindow() {
        assertThat(opened(WAITING)).isEqualTo(LAST_TUESDAY.toLocalDate());
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        assertThat(opened(WAITING)).isEqualTo(TUESDAY.toLocalDate());
        assertThat(numbers(WAITING)).containsExactly(1);
    }

    @Test
    void mayBeCorrected() {
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        assertThat(record("past", AttendanceOutcome.ATTENDED_LATE)).isEqualTo(done("past"));
        assertThat(opened(WAITING)).isEqualTo(LAST_TUESDAY.toLocalDate());
        assertThat(numbers(WAITING)).containsExactly(1, 2);
    }

    @Test
    void isCorrectedOnlyWithAReason() {
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        Mark silent = new Mark(id("past"), AttendanceOutcome.ATTENDED);
        assertThat(attendance.record(List.of(silent), ME))
                .isEqualTo(
                        new AppointmentAnswer.ReasonNeeded(
                                AttendanceOutcome.DID_NOT_ATTEND, AttendanceOutcome.ATTENDED));
        record("past", AttendanceOutcome.ATTENDED);
        assertThat(line("select recorded_why from appointment where recorded_why is not" + " null"))
                .isEqualTo("a slip");
    }

    @Test
    void mayBeTakenBack() {
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        assertThat(record("past", AttendanceOutcome.BOOKED)).isEqualTo(done("past"));
        assertThat(
                        line(
                                "select count(*)::text from appointment where recorded_by is"
                                        + " not null or recorded_at is not null"))
                .isEqualTo("0");
        assertThat(numbers(WAITING)).containsExactly(1, 2);
    }

    @Test
    void isNotRecordedOverWhatSomebodyElseHasRecordedMeanwhile() {
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        Mark unaware =
                new Mark(id("past"), AttendanceOutcome.ATTENDED, AttendanceOutcome.BOOKED, null);
        assertThat(attendance.record(List.of(unaware), "another"))
                .isInstanceOfSatisfying(
                        AppointmentAnswer.RecordedMeanwhile.class,
                        answer -> {
                            assertThat(answer.now()).isEqualTo(AttendanceOutcome.DID_NOT_ATTEND);
                            assertThat(answer.by()).isEqualTo(ME);
                        });
    }

    @Test
    void ofAClassIsRecordedWholeOrNotAtAll() {
        AppointmentId past = id("past");
        Mark early = new Mark(id("next"), AttendanceOutcome.ATTENDED);
        assertThat(
                        attendance.record(
                                List.of(new Mark(past, AttendanceOutcome.ATTENDED), early), ME))
                .isEqualTo(new AppointmentAnswer.NotBegunYet());
        assertThat(line("select outcome from appointment where id = '" + past.value() + "'"))
                .isEqualTo("0");
    }

    @Test
    void isOpenWorkUntilItIsRecordedAndADecisionWhereTheFirstWasMissed() {
        assertThat(works.now().registers())
                .extracting(OpenWork.OpenRegister::name)
                .containsExactly("past");
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        OpenWork after = works.now();
        assertThat(after.registers()).isEmpty();
        assertThat(after.decisions())
                .extracting(OpenWork.OpenDecision::why)
                .containsExactly(OpenWork.Why.MISSED_THE_FIRST);
        record("past", AttendanceOutcome.ATTENDED);
        assertThat(works.now().decisions()).isEmpty();
    }

    @Test
    void isNotRecordedBeforeTheSessionBegins() {
        assertThat(record("next", AttendanceOutcome.ATTENDED))
                .isEqualTo(new AppointmentAnswer.NotBegunYet());
    }

    @Test
    void staysWhenAnotherPlanIsPublished() {
        record("past", AttendanceOutcome.ATTENDED);
        UUID before = id("past").value();
        bundles.importReplacing(small);
        assertThat(line("select id::text from appointment")).isEqualTo(before.toString());
        assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("2");
    }
}
