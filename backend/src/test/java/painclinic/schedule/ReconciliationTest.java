package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is who between the schedule as it is and as it is wanted. */
class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2027-01-11T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2027-01-12T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID EXERCISE = UUID.randomUUID();
    private static final UUID GYM = UUID.randomUUID();
    private static final UUID ZOE = UUID.randomUUID();

    @Nested
    class What {

        @Test
        void staysKeepsItsIdentity() {
            PublishedSession stored = session("s1", TUESDAY, told(ANNA));
            Reconciliation done = reconciled(List.of(stored), session("s1", TUESDAY, told(ANNA)));
            assertThat(done.target()).containsExactly(stored);
            assertThat(done.removed()).isEmpty();
        }

        @Test
        void aFileCallsOtherwiseIsTheSameIfPeopleWereToldTheSame() {
            PublishedSession stored = session("s1", TUESDAY, told(ANNA));
            Reconciliation done =
                    reconciled(List.of(stored), session("other", TUESDAY, told(ANNA)));
            assertThat(done.target()).containsExactly(stored);
        }

        @Test
        void movesKeepsItsIdentityAndIsToBeHeardOf() {
            PublishedSession stored = session("s1", TUESDAY, told(ANNA));
            Reconciliation done =
                    reconciled(List.of(stored), session("s1", TUESDAY.plus(WEEK), told(ANNA)));
            PublishedSession moved = done.target().getFirst();
            assertThat(moved.id()).isEqualTo(stored.id());
            assertThat(moved.start()).isEqualTo(TUESDAY.plus(WEEK));
            assertThat(moved.places())
                    .singleElement()
                    .satisfies(place -> {
                        assertThat(place.id()).isEqualTo(stored.places().getFirst().id());
                        assertThat(place.revision()).isEqualTo(2);
                        assertThat(place.toldRevision()).isEqualTo(1);
                    });
        }

        @Test
        void goesToAnotherSessionIsTheSameAppointment() {
            PublishedSession stored = session("s1", TUESDAY, told(ANNA));
            PublishedSession other = session("s2", TUESDAY.plus(WEEK), told(BEN));
            Reconciliation done =
                    reconciled(
                            List.of(stored, other),
                            session("s2", TUESDAY.plus(WEEK), told(BEN), told(ANNA)));
            assertThat(done.removed()).isEmpty();
            assertThat(done.target())
                    .singleElement()
                    .satisfies(session ->
                            assertThat(session.places())
                                    .extracting(PublishedPlace::id)
                                    .containsExactlyInAnyOrder(
                                            stored.places().getFirst().id(),
                                            other.places().getFirst().id()));
        }

        @Test
        void isNoLongerWantedIsNamed() {
            PublishedSession stored = session("s1", TUESDAY, told(ANNA), told(BEN));
            Reconciliation done = reconciled(List.of(stored), session("s1", TUESDAY, told(ANNA)));
            assertThat(done.removed())
                    .containsExactly(new Reconciliation.Removed(stored, stored.places().getLast()));
        }
    }

    @Test
    void aFormerNameIsNotGivenAgain() {
        Reconciliation done =
                Reconciliation.of(
                        List.of(),
                        List.of(session("s1", TUESDAY, told(ANNA))),
                        none -> false,
                        Set.of("s1"),
                        NOW);
        PublishedSession added = done.target().getFirst();
        assertThat(added.name()).isEqualTo(added.id().toString());
    }

    @Test
    void whatWasRecordedStaysWhateverIsWanted() {
        PublishedPlace attended = told(ANNA).withOutcome(AttendanceOutcome.ATTENDED);
        PublishedSession stored = session("s1", TUESDAY.minus(WEEK), attended, told(BEN));
        Reconciliation done = reconciled(List.of(stored));
        assertThat(done.target()).containsExactly(stored.with(List.of(attended)));
        assertThat(done.removed()).extracting(Reconciliation.Removed::place).hasSize(1);
    }

    @Test
    void whatHasHappenedIsNotMoved() {
        PublishedPlace attended = told(ANNA).withOutcome(AttendanceOutcome.ATTENDED);
        PublishedSession stored = session("s1", TUESDAY.minus(WEEK), attended);
        Reconciliation done = reconciled(List.of(stored), session("s1", TUESDAY, told(ANNA)));
        assertThat(done.target()).hasSize(2).contains(stored);
        assertThat(done.target()).extracting(PublishedSession::name).doesNotHaveDuplicates();
    }

    @Test
    void anAppointmentThatHasBegunDoesNotBecomeALaterOne() {
        PublishedSession past = session("s1", NOW, told(ANNA));
        Reconciliation done = reconciled(List.of(past), session("s2", TUESDAY, told(ANNA)));
        assertThat(done.removed()).hasSize(1);
        assertThat(done.target())
                .singleElement()
                .satisfies(session ->
                        assertThat(session.places().getFirst().id())
                                .isNotEqualTo(past.places().getFirst().id()));
    }

    @Test
    void whatIsKeptIsNotTouched() {
        PublishedSession stored = session("s1", TUESDAY, told(ANNA));
        Reconciliation done =
                Reconciliation.of(
                        List.of(stored),
                        List.of(session("s1", TUESDAY.plus(WEEK), told(BEN))),
                        all -> true,
                        Set.of(),
                        NOW);
        assertThat(done.target()).containsExactly(stored);
    }

    private static Reconciliation reconciled(
            List<PublishedSession> current, PublishedSession... wanted) {
        return Reconciliation.of(current, List.of(wanted), none -> false, Set.of(), NOW);
    }

    private static PublishedSession session(String name, Instant start, PublishedPlace... places) {
        return new PublishedSession(
                UUID.randomUUID(),
                name,
                EXERCISE,
                start,
                start.plus(Duration.ofHours(1)),
                GYM,
                ZOE,
                "class",
                List.of(places));
    }

    private static PublishedPlace told(UUID course) {
        return PublishedPlace.booked(UUID.randomUUID(), course).told();
    }
}
