package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Bookings that are undone before anybody was told. */
class TakingBookingsBackIT extends AppointmentsOfASmallClinic {

    private AppointmentAnswer.Done booked;

    @BeforeEach
    void bookTwo() {
        booked =
                (AppointmentAnswer.Done)
                        unchanged(version ->
                                places.book(
                                        course("c0009"),
                                        List.of(
                                                wednesday(TUESDAY.plusDays(1)),
                                                wednesday(TUESDAY.plusDays(8))),
                                        version,
                                        ME));
    }

    @Test
    void undoesAllOfIt() {
        assertThat(appointments.takeBack(booked.appointments(), ME)).isEqualTo(booked);
        assertThat(line("select count(*) || ' ' || min(outcome) from" + " cancelled_appointment"))
                .isEqualTo("2 E");
        assertThat(names()).containsExactly("past", "next", "needles");
        assertThat(opened("c0009")).isNull();
    }

    @Test
    void undoesNothingOnceOneOfThemMoved() {
        move(booked.appointments().getLast(), wednesday(TUESDAY.plusDays(15)));
        assertThat(appointments.takeBack(booked.appointments(), ME))
                .isEqualTo(new AppointmentAnswer.MovedMeanwhile(TUESDAY.plusDays(15)));
        assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("0");
    }

    @Test
    void undoesNothingOnceThePatientWasTold() {
        jdbc.sql("update appointment set told_revision = revision where id = ?")
                .param(booked.appointments().getLast().value())
                .update();
        assertThat(appointments.takeBack(booked.appointments(), ME))
                .isEqualTo(new AppointmentAnswer.ToldMeanwhile());
        assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("0");
    }

    @Test
    void undoesOnceWhatIsNamedTwice() {
        List<AppointmentId> twice =
                Stream.concat(booked.appointments().stream(), booked.appointments().stream())
                        .toList();
        assertThat(appointments.takeBack(twice, ME)).isEqualTo(booked);
    }

    @Test
    void happensOnce() {
        appointments.takeBack(booked.appointments(), ME);
        assertThat(appointments.takeBack(booked.appointments(), ME))
                .isInstanceOf(AppointmentAnswer.CalledOffBefore.class);
    }

    private WantedPlace wednesday(LocalDateTime start) {
        return new WantedPlace(start, 30, "site1-r2", "p001");
    }
}
