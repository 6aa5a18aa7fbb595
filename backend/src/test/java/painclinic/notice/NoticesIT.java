package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import painclinic.StorageTest;
import painclinic.patient.PatientDetails.Notices;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.Mark;
import painclinic.schedule.WantedPlace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whoever is concerned by a change has one notice, and nobody else has any. */
@StorageTest
class NoticesIT extends NoticeCase {

    @BeforeEach
    void everybodyKnowsWhatIsPublished() {
        importTheClinic();
    }

    @Test
    void whatAFirstFileBringsWasToldElsewhere() {
        assertThat(open.all(StorageTest.NOW)).isEmpty();
    }

    @Nested
    class AtTheDesk {

        @Test
        void aBookingIsTold() {
            book(OTHER, TUESDAY.plusHours(3));
            assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-12T12:00");
        }

        @Test
        void aMoveIsTold() {
            move(NEEDLES, WEDNESDAY);
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-12T11:00 to 2027-01-13T09:00");
        }

        @Test
        void severalChangesAreOneFromWhatWasToldLast() {
            move(NEEDLES, WEDNESDAY);
            UUID first = open.all(StorageTest.NOW).getFirst().id();
            move(NEEDLES, WEDNESDAY.plusHours(1));
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-12T11:00 to 2027-01-13T10:00");
            assertThat(open.all(StorageTest.NOW).getFirst().id()).isEqualTo(first);
        }

        @Test
        void bookedAndMovedIsBooked() {
            book(OTHER, TUESDAY.plusHours(3));
            move(OTHER, WEDNESDAY);
            assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-13T09:00");
        }

        @Test
        void movedThereAndBackIsNothing() {
            move(NEEDLES, WEDNESDAY);
            move(NEEDLES, TUESDAY.plusHours(2));
            assertThat(lines()).isEmpty();
            assertThat(count("notice")).isZero();
        }

        @Test
        void cancelledBeforeItWasToldIsNothing() {
            book(OTHER, TUESDAY.plusHours(3));
            callOff(ofCourse(OTHER), AttendanceOutcome.ENTERED_IN_ERROR);
            assertThat(lines()).isEmpty();
        }

        @Test
        void aCancellationByTheClinicIsToldAndItsEndWithdrawsIt() {
            AppointmentId id = ofCourse(NEEDLES);
            callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC);
            assertThat(lines()).containsExactly("c0002 CANCELLED from 2027-01-12T11:00");
            appointments.putBack(id, ME);
            assertThat(lines()).isEmpty();
        }

        @Test
        void whoCancelledThemselvesKnows() {
            callOff(ofCourse(NEEDLES), AttendanceOutcome.CANCELLED_BY_PATIENT);
            assertThat(lines()).isEmpty();
        }

        @Test
        void everybodyInAMovedClassIsToldOnce() {
            book("c0001", new WantedPlace(TUESDAY, 60, "site1-r1", "p001", "class-1", "next"));
            tellAll();
            jdbc.sql(
                            """
                            update session set starts_at = starts_at + interval '1 day',
                                ends_at = ends_at + interval '1 day' where external_id = 'next'
                            """)
                    .update();
            assertThat(lines())
                    .containsExactlyInAnyOrder(
                            "c0001 MOVED from 2027-01-12T09:00 to 2027-01-13T09:00",
                            "c0003 MOVED from 2027-01-12T09:00 to 2027-01-13T09:00");
        }

        @Test
        void anOutcomeIsNothingToTell() {
            AppointmentId past =
                    new AppointmentId(
                            jdbc.sql(
                                            """
                                            select a.id from appointment a
                                            join session s on s.id = a.session_id
                                            where s.external_id = 'past'
                                            """)
                                    .query(UUID.class)
                                    .single());
            attendance.record(
                    List.of(new Mark(past, AttendanceOutcome.DID_NOT_ATTEND, null, null)), ME);
            assertThat(lines()).isEmpty();
        }
    }

    @Nested
    class Told {

        @Test
        void whoWasToldHearsOfNothingUntilTheNextChange() {
            move(NEEDLES, WEDNESDAY);
            tellAll();
            assertThat(lines()).isEmpty();
            move(NEEDLES, WEDNESDAY.plusHours(1));
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-13T09:00 to 2027-01-13T10:00");
            assertThat(open.all(StorageTest.NOW).getFirst().changes().getFirst().sequence())
                    .isEqualTo(3);
        }

        @Test
        void whatWasToldAsCancelledIsPutBack() {
            AppointmentId id = ofCourse(NEEDLES);
            callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC);
            tellAll();
            assertThat(lines()).isEmpty();
            appointments.putBack(id, ME);
            assertThat(lines())
                    .containsExactly("c0002 PUT_BACK from 2027-01-12T11:00 to 2027-01-12T11:00");
        }

        @Test
        void nobodyCountsAsToldOfWhatChangedMeanwhile() {
            move(NEEDLES, WEDNESDAY);
            Notice read = open.all(StorageTest.NOW).getFirst();
            move(NEEDLES, WEDNESDAY.plusHours(1));
            assertThat(telling.told(read.id(), read.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.ChangedMeanwhile());
            assertThat(lines()).hasSize(1);
        }

        @Test
        void isDoneOnce() {
            move(NEEDLES, WEDNESDAY);
            Notice read = open.all(StorageTest.NOW).getFirst();
            assertThat(telling.told(read.id(), read.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.Done());
            assertThat(telling.told(read.id(), read.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.NothingToTell());
            assertThat(count("message")).isEqualTo(1);
        }

        @Test
        void whoDidNotAnswerIsCalledAgain() {
            move(NEEDLES, WEDNESDAY);
            Notice read = open.all(StorageTest.NOW).getFirst();
            telling.noAnswer(read.id(), ME);
            telling.noAnswer(read.id(), ME);
            assertThat(open.all(StorageTest.NOW).getFirst().calls()).isEqualTo(2);
        }

        @Test
        void whatIsOverIsToldNoMore() {
            move(NEEDLES, WEDNESDAY);
            Instant later = StorageTest.NOW.plusSeconds(7 * 24 * 3600);
            assertThat(open.all(later)).isEmpty();
            transaction.execute(status -> told.forget(later));
            assertThat(count("notice")).isZero();
        }
    }
}
