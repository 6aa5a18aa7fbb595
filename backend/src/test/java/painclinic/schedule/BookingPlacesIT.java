package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.database.Refusal;

/** Places that are booked, and appointments that move. */
class BookingPlacesIT extends AppointmentsOfASmallClinic {

    @Test
    void takesAPlaceInAClass() {
        Course other = exercise(1);
        assertThat(join(course(other.id()), "next")).isInstanceOf(AppointmentAnswer.Done.class);
        assertThat(published("next").attendees())
                .containsExactly(new Attendee(WAITING, 2), new Attendee(other.id(), 1));
    }

    @Test
    void ofASessionForOneselfIsRefusedWhereTheRoomIsTaken() {
        WantedPlace taken =
                new WantedPlace(TUESDAY.plusHours(2).plusMinutes(15), 30, "site1-r2", "p001");
        assertThat(book(course("c0009"), taken))
                .isEqualTo(new AppointmentAnswer.Refused(Refusal.ROOM_BOOKED_ONCE));
        WantedPlace free = new WantedPlace(TUESDAY.plusHours(3), 30, "site1-r2", "p001");
        assertThat(book(course("c0009"), free)).isInstanceOf(AppointmentAnswer.Done.class);
    }

    @Test
    void ofThePastIsNone() {
        assertThat(join(course(exercise(1).id()), "past"))
                .isEqualTo(new AppointmentAnswer.HasBegun());
    }

    @Test
    void aMissedOneHasNoNumberAndIsNotMovedAnyMore() {
        AppointmentId past = id("past");
        assertThat(courseNumbers.of(past)).contains(new CourseNumbers.Numbered(WAITING, 1));
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        assertThat(courseNumbers.of(past)).isEmpty();
        WantedPlace later = new WantedPlace(TUESDAY.plusDays(1), 60, "site1-r1", "p001");
        assertThat(move(past, later)).isEqualTo(new AppointmentAnswer.HasBegun());
    }

    @Test
    void aMovedSessionKeepsItsIdentityAndIsToBeHeardOf() {
        AppointmentId id = id("needles");
        WantedPlace later = new WantedPlace(TUESDAY.plusDays(1), 30, "site1-r2", "p002");
        move(id("needles"), later);
        assertThat(published("needles").start()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(id("needles")).isEqualTo(id);
        assertThat(
                        line(
                                "select revision || ' ' || told_revision from appointment where id"
                                        + " = '"
                                        + id.value()
                                        + "'"))
                .isEqualTo("2 1");
        assertThat(opened(NEEDLES)).isEqualTo(TUESDAY.plusDays(1).toLocalDate());
    }
}
