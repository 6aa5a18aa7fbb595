package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.database.Refusal;

/** Appointments that are called off, and let stand again. */
class CallingOffIT extends AppointmentsOfASmallClinic {

    @Test
    void freesThePlaceAndStaysAsHistory() {
        AppointmentId id = id("needles");
        assertThat(
                        appointments.callOff(
                                id, AttendanceOutcome.CANCELLED_BY_PATIENT, 1, "a cold", ME))
                .isEqualTo(new AppointmentAnswer.Done(id));
        assertThat(
                        line(
                                "select id || ' ' || outcome || ' ' || reason || ' ' ||"
                                        + " cancelled_by from cancelled_appointment"))
                .isEqualTo(id.value() + " 2 a cold a clerk");
        assertThat(names()).containsExactly("past", "next");
        assertThat(opened(NEEDLES)).isNull();
    }

    @Test
    void happensOnce() {
        AppointmentId id = id("needles");
        appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC, null, null, ME);
        assertThat(appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC, null, null, ME))
                .isEqualTo(
                        new AppointmentAnswer.CalledOffBefore(
                                AttendanceOutcome.CANCELLED_BY_CLINIC, ME, cancelledAt()));
    }

    @Test
    void isNotDoneToWhatMovedMeanwhile() {
        WantedPlace later = new WantedPlace(TUESDAY.plusDays(1), 30, "site1-r2", "p002");
        move(id("needles"), later);
        assertThat(
                        appointments.callOff(
                                id("needles"), AttendanceOutcome.CANCELLED_BY_CLINIC, 1, null, ME))
                .isEqualTo(new AppointmentAnswer.MovedMeanwhile(TUESDAY.plusDays(1)));
    }

    @Test
    void isUndoneAsIfItHadNotBeen() {
        AppointmentId id = id("needles");
        String before = row(id);
        appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, 1, "a cold", ME);
        assertThat(appointments.putBack(id, ME)).isEqualTo(new AppointmentAnswer.Done(id));
        assertThat(row(id)).isEqualTo(before);
        assertThat(opened(NEEDLES)).isEqualTo(TUESDAY.toLocalDate());
        assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("0");
        assertThat(appointments.putBack(id, ME))
                .isEqualTo(new AppointmentAnswer.NoSuchAppointment());
    }

    @Test
    void ofOneOfAClassIsUndoneInItsClass() {
        AppointmentId id = id("next");
        join(course(exercise(1).id()), "next");
        appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME);
        assertThat(published("next").attendees()).hasSize(1);
        assertThat(appointments.putBack(id, ME)).isEqualTo(new AppointmentAnswer.Done(id));
        assertThat(published("next").attendees()).extracting(Attendee::course).contains(WAITING);
        assertThat(published("next").classId()).isEqualTo("class-1");
    }

    @Test
    void ofAWholeClassIsUndoneInItsClass() {
        AppointmentId id = id("next");
        appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME);
        assertThat(names()).doesNotContain("next");
        assertThat(appointments.putBack(id, ME)).isEqualTo(new AppointmentAnswer.Done(id));
        assertThat(published("next").classId()).isEqualTo("class-1");
    }

    @Test
    void isNotUndoneWhereThePlaceIsTaken() {
        AppointmentId id = id("needles");
        appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME);
        WantedPlace taken = new WantedPlace(TUESDAY.plusHours(2), 30, "site1-r2", "p001");
        assertThat(book(course("c0009"), taken)).isInstanceOf(AppointmentAnswer.Done.class);
        assertThat(appointments.putBack(id, ME))
                .isEqualTo(new AppointmentAnswer.Refused(Refusal.ROOM_BOOKED_ONCE));
        assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("1");
    }

    @Test
    void givesBackWhatThePolicyTookForIt() {
        jdbc.sql(
                        "update counting_rule set counts = true where outcome = '2S' and kind ="
                                + " 'TREATMENT'")
                .update();
        AppointmentId id = id("next");
        appointments.callOff(id, AttendanceOutcome.CANCELLED_LATE_BY_PATIENT, null, null, ME);
        appointments.putBack(id, ME);
        assertThat(line("select used::text from course where external_id = 'c0003'"))
                .isEqualTo("0");
    }

    @Test
    void ofWhatHasHappenedIsNoStep() {
        record("past", AttendanceOutcome.ATTENDED);
        assertThat(
                        appointments.callOff(
                                id("past"), AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME))
                .isEqualTo(
                        new AppointmentAnswer.NotTheNextStep(
                                AttendanceOutcome.ATTENDED,
                                AttendanceOutcome.CANCELLED_BY_PATIENT));
    }

    @Test
    void atShortNoticeUsesASessionUpWhereThePolicySaysSo() {
        jdbc.sql(
                        "update counting_rule set counts = true where outcome = '2S' and kind ="
                                + " 'TREATMENT'")
                .update();
        appointments.callOff(
                id("next"), AttendanceOutcome.CANCELLED_LATE_BY_PATIENT, null, null, ME);
        assertThat(line("select used::text from course where external_id = 'c0003'"))
                .isEqualTo("1");
        assertThat(
                        line(
                                "select ticket::text from appointment a join course c on c.id ="
                                        + " a.course_id where c.external_id = 'c0003'"))
                .isEqualTo("2");
    }
}
