package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.database.Rows;
import painclinic.patient.PatientDetails.Notices;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Messages that leave the house: once each, whatever happens to whoever sends them. */
@StorageTest
class SendingIT extends NoticeCase {

    private static final List<String> COURSES = List.of("c0002", "c0009");

    @Autowired private Messages messages;
    @Autowired private Rows rows;
    @Autowired private Clock clock;

    private final NoticeSettings settings =
            new NoticeSettings("clinic@example.org", Duration.ZERO, null);

    @BeforeEach
    void everybodyIsTold() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
        jdbc.sql("update patient set notices = 'EMAIL', email = external_id || '@example.org'")
                .update();
    }

    @Nested
    class Killed {

        private final Outside outside = new Outside();

        /** Nobody knows whether it was handed over: the carrier that can find out does. */
        @Test
        void tenTimesInTheMiddleLosesAndDoublesNothing() {
            for (String course : COURSES) {
                book(course, TUESDAY.plusHours(COURSES.indexOf(course)));
            }
            SplittableRandom random = new SplittableRandom(14);
            for (int i = 0; i < 10; i++) {
                outside.killBefore = random.nextBoolean();
                outside.killAfter = !outside.killBefore;
                assertThatThrownBy(() -> sending(outside).round()).isInstanceOf(Killing.class);
            }
            outside.killBefore = false;
            outside.killAfter = false;
            sending(outside).round();
            sending(outside).round();
            assertThat(outside.taken).hasSize(COURSES.size());
            assertThat(open.all(StorageTest.NOW)).isEmpty();
            assertThat(states()).containsExactlyInAnyOrder("TOLD", "TOLD");
        }

        @Test
        void whatChangesWhileItIsUnderWayIsToldNext() {
            book("c0002", TUESDAY);
            outside.killAfter = true;
            assertThatThrownBy(() -> sending(outside).round()).isInstanceOf(Killing.class);
            move("c0002", TUESDAY.plusDays(1));
            outside.killAfter = false;
            sending(outside).round();
            assertThat(outside.taken).hasSize(2);
            assertThat(open.all(StorageTest.NOW)).isEmpty();
            assertThat(outside.sent.getLast().changes())
                    .singleElement()
                    .returns(Change.Kind.MOVED, Change::kind);
        }

        @Test
        void nobodyIsCalledAboutWhatIsUnderWay() {
            book("c0002", TUESDAY);
            outside.killAfter = true;
            assertThatThrownBy(() -> sending(outside).round()).isInstanceOf(Killing.class);
            Notice notice = open.all(StorageTest.NOW).getFirst();
            assertThat(telling.told(notice.id(), notice.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.BeingSent());
        }
    }

    @Nested
    class Failing {

        private final Outside outside = new Outside();

        @Test
        void isTriedAgainWithinTheHourForAsLongAsItTakes() {
            book("c0002", TUESDAY);
            Carrier broken = carrier(new Carried.NotNow("The mail server did not take it."));
            for (int i = 0; i < 12; i++) {
                sending(broken).round();
                sending(broken).round();
                assertThat(open.all(StorageTest.NOW))
                        .singleElement()
                        .returns(Notice.Step.SEND, notice -> notice.step(StorageTest.NOW))
                        .returns("The mail server did not take it.", Notice::lastFault)
                        .returns(i + 1, Notice::tries);
                assertThat(isDueWithin("2 hours")).isTrue();
                assertThat(isDueWithin("1 minute")).isFalse();
                waitIsOver();
            }
            assertThat(states()).containsExactly("FAILED");
            sending(outside).round();
            assertThat(open.all(StorageTest.NOW)).isEmpty();
            assertThat(states()).containsExactly("TOLD");
        }

        @Test
        void whatWasTakenAndItsAnswerLostIsNotTakenTwice() {
            book("c0002", TUESDAY);
            outside.losesAnswers = true;
            sending(outside).round();
            assertThat(outside.taken).hasSize(1);
            assertThat(open.all(StorageTest.NOW)).hasSize(1);
            outside.losesAnswers = false;
            waitIsOver();
            sending(outside).round();
            assertThat(outside.taken).hasSize(1);
            assertThat(states()).containsExactly("TOLD");
        }

        @Test
        void toAnotherAddressIsAnotherMessage() {
            book("c0002", TUESDAY);
            outside.losesAnswers = true;
            sending(outside).round();
            outside.losesAnswers = false;
            jdbc.sql("update patient set email = 'new@example.org'").update();
            sending(outside).round();
            assertThat(outside.taken).hasSize(2);
            assertThat(open.all(StorageTest.NOW)).isEmpty();
        }

        @Test
        void ofOneKeepsNobodyElseWaiting() {
            book("c0002", TUESDAY);
            book("c0009", TUESDAY.plusHours(1));
            outside.isBrokenOnce = true;
            sending(outside).round();
            assertThat(outside.taken).hasSize(1);
            assertThat(states()).containsExactlyInAnyOrder("FAILED", "TOLD");
            waitIsOver();
            sending(outside).round();
            assertThat(open.all(StorageTest.NOW)).isEmpty();
        }

        @Test
        void whatWasRefusedIsTriedAgainOnceTheyAreReachedOtherwise() {
            book("c0002", TUESDAY);
            sending(carrier(new Carried.Never("This is no e-mail address."))).round();
            sending(outside).round();
            assertThat(outside.taken).isEmpty();
            jdbc.sql("update patient set given_name = 'Ann'").update();
            sending(outside).round();
            assertThat(outside.taken).isEmpty();
            jdbc.sql("update patient set email = 'new@example.org'").update();
            sending(outside).round();
            assertThat(outside.taken).hasSize(1);
        }

        private void waitIsOver() {
            jdbc.sql("update notice set next_try_at = now()").update();
        }

        private boolean isDueWithin(String time) {
            return jdbc.sql("select next_try_at <= now() + ?::interval from notice")
                    .param(time)
                    .query(Boolean.class)
                    .single();
        }

        @Test
        void forGoodIsLeftToAPersonAtOnceUntilSomethingElseIsToBeTold() {
            book("c0002", TUESDAY);
            sending(carrier(new Carried.Never("This is no e-mail address."))).round();
            assertThat(open.all(StorageTest.NOW).getFirst().step(StorageTest.NOW))
                    .isEqualTo(Notice.Step.FAILED);
            move("c0002", TUESDAY.plusDays(1));
            assertThat(open.all(StorageTest.NOW).getFirst().step(StorageTest.NOW))
                    .isEqualTo(Notice.Step.SEND);
        }

        @Test
        void withoutAnythingSetUpItWaitsAndNothingLeavesTheHouse() {
            book("c0002", TUESDAY);
            new Sending(open, messages, told, queue(), List.of(), clinics, transaction, clock)
                    .round();
            assertThat(states()).isEmpty();
            assertThat(open.all(StorageTest.NOW)).hasSize(1);
        }

        @Test
        void whatHasJustChangedWaitsUntilItHasSettled() {
            book("c0002", TUESDAY);
            Outside outside = new Outside();
            new Sending(
                            open,
                            messages,
                            told,
                            new NoticeQueue(
                                    rows,
                                    new NoticeSettings("a@example.org", Duration.ofHours(1), null)),
                            List.of(outside),
                            clinics,
                            transaction,
                            clock)
                    .round();
            assertThat(outside.taken).isEmpty();
        }
    }

    /** The world outside, which can be asked what it has taken. */
    private static final class Outside implements Carrier {

        private final Set<UUID> taken = new HashSet<>();
        private final List<Message> sent = new ArrayList<>();
        private boolean killBefore;
        private boolean killAfter;
        private boolean losesAnswers;
        private boolean isBrokenOnce;

        @Override
        public boolean carries(Notices way) {
            return way == Notices.EMAIL;
        }

        @Override
        public Carried carry(Message message) {
            if (killBefore) {
                throw new Killing();
            }
            if (isBrokenOnce) {
                isBrokenOnce = false;
                throw new IllegalStateException("It says something that nobody understands.");
            }
            if (taken.add(message.id())) {
                sent.add(message);
            }
            if (killAfter) {
                throw new Killing();
            }
            return losesAnswers
                    ? new Carried.NotNow("There was no answer.")
                    : new Carried.HandedOver();
        }
    }

    /** Ends whoever sends there and then, as a machine does that is switched off. */
    private static final class Killing extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Carrier carrier(Carried always) {
        return new Carrier() {
            @Override
            public boolean carries(Notices way) {
                return true;
            }

            @Override
            public Carried carry(Message message) {
                return always;
            }
        };
    }

    private Sending sending(Carrier carrier) {
        return new Sending(
                open, messages, told, queue(), List.of(carrier), clinics, transaction, clock);
    }

    private NoticeQueue queue() {
        return new NoticeQueue(rows, settings);
    }

    private List<@Nullable String> states() {
        return jdbc.sql("select state from message order by made_at, id")
                .query(String.class)
                .list();
    }
}
