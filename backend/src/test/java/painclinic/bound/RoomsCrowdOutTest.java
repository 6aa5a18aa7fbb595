package painclinic.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Room;
import painclinic.fixtures.TestClinic;

import java.util.List;

/**
 * What must be missing for want of rooms. On the one Monday planned Ann and Bob each have seven
 * hours, which are fourteen sessions of half an hour, or seven classes of four.
 */
class RoomsCrowdOutTest {

    private final TestClinic clinic = new TestClinic();

    RoomsCrowdOutTest() {
        clinic.planning = new PlanningHorizon(TestClinic.MONDAY, TestClinic.MONDAY, 15);
    }

    @Test
    void twoPractitionersWithOneRoomGiveNoMoreThanOne() {
        people(TestClinic.MANUAL, 20);

        assertThat(LowerBound.missing(clinic.bundle())).isEqualTo(20 - 14);
    }

    @Test
    void fourteenPeopleFitIntoOneRoom() {
        people(TestClinic.MANUAL, 14);

        assertThat(LowerBound.missing(clinic.bundle())).isZero();
    }

    @Test
    void aSecondRoomLetsBothWork() {
        clinic.rooms.add(new Room("couch2", "site", "couch2", 1, List.of("COUCH"), List.of()));
        people(TestClinic.MANUAL, 30);

        assertThat(LowerBound.missing(clinic.bundle())).isEqualTo(30 - 28);
    }

    @Test
    void aClassCountsByItsSeats() {
        people(TestClinic.EXERCISE, 30);

        assertThat(LowerBound.missing(clinic.bundle())).isEqualTo(30 - 7 * 4);
    }

    private void people(String treatment, int count) {
        for (int i = 0; i < count; i++) {
            clinic.course(treatment + i, treatment, 1);
        }
    }
}
