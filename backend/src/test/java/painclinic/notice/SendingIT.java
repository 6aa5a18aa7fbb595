package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.database.Rows;
import painclinic.exchange.ClinicBundles;
import painclinic.patient.PatientDetails.Notices;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Appointments;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CoursePlaces;
import painclinic.schedule.WantedPlace;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Messages that leave the house: once each, whatever happens to whoever sends them. */
@StorageTest
class SendingIT {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-12T09:00");

    /** The Tuesday after the clocks have gone forward. */
    private static final LocalDateTime IN_SUMMER = LocalDateTime.parse("2027-03-30T09:00");

    private static final List<String> COURSES = List.of("c0002", "c0009");
    private static final String ME = "a clerk";

    @Autowired private ClinicBundles bundles;
    @Autowired private Appointments appointments;
    @Autowired private CoursePlaces places;
    @Autowired private OpenNotices open;
    @Autowired private Messages messages;
    @Autowired private Telling telling;
    @Autowired private ToldAppointments told;
    @Autowired private Clinics clinics;
    @Autowired private Rows rows;
    @Autowired private Clock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;

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

    @Nested
    class ByMail {

        @Test
        void oneEntryIsAddedMovedAndCancelledInTheCalendar() throws Exception {
            book("c0002", TUESDAY);
            AppointmentId id = ofCourse("c0002");
            mail().round();
            move("c0002", IN_SUMMER);
            mail().round();
            appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC, null, null, ME);
            mail().round();
            MimeMessage[] mails = server.getReceivedMessages();
            assertThat(mails).hasSize(3);
            List<Entry> entries = new ArrayList<>();
            for (MimeMessage mail : mails) {
                assertThat(mail.getSubject()).startsWith("Your appointments at ");
                assertThat(mail.getSubject()).doesNotContainIgnoringCase("acupuncture");
                assertThat(mail.getAllRecipients()[0]).hasToString("pt0002@example.org");
                entries.add(entry(mail));
            }
            String uid = id.value() + "@painclinic";
            assertThat(entries)
                    .containsExactly(
                            new Entry(
                                    "REQUEST",
                                    uid,
                                    "0",
                                    "CONFIRMED",
                                    "DTSTART;TZID=Europe/London:20270112T090000"),
                            new Entry(
                                    "REQUEST",
                                    uid,
                                    "1",
                                    "CONFIRMED",
                                    "DTSTART;TZID=Europe/London:20270330T090000"),
                            new Entry(
                                    "CANCEL",
                                    uid,
                                    "2",
                                    "CANCELLED",
                                    "DTSTART;TZID=Europe/London:20270330T090000"));
        }

        @Test
        void whatIsNoAddressIsLeftToAPerson() {
            jdbc.sql("update patient set email = 'not an address'").update();
            book("c0002", TUESDAY);
            mail().round();
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(open.all(StorageTest.NOW).getFirst().lastFault())
                    .isEqualTo("This is no e-mail address.");
        }

        private final GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());

        @BeforeEach
        void open() {
            server.start();
        }

        @AfterEach
        void close() {
            server.stop();
        }

        private Sending mail() {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            return sending(new Mailing(sender, clinics, clock, settings));
        }

        private Entry entry(MimeMessage mail) throws Exception {
            Multipart alternatives =
                    (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
            BodyPart part = alternatives.getBodyPart(1);
            String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).isFalse();
            VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
            String method = calendar.getProperty("METHOD").orElseThrow().getValue();
            assertThat(part.getContentType()).contains("method=" + method);
            return new Entry(
                    method,
                    event.getProperty("UID").orElseThrow().getValue(),
                    event.getProperty("SEQUENCE").orElseThrow().getValue(),
                    event.getProperty("STATUS").orElseThrow().getValue(),
                    event.getProperty("DTSTART").orElseThrow().toString().strip());
        }

        private record Entry(
                String method, String uid, String sequence, String status, String start) {}
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

    private void book(String course, LocalDateTime start) {
        book(course, place(start));
    }

    private void book(String course, WantedPlace place) {
        assertThat(places.book(course(course), List.of(place), version(), ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    private long version() {
        return clinics.current().orElseThrow().version();
    }

    private void move(String course, LocalDateTime start) {
        AppointmentId id = ofCourse(course);
        int seen =
                jdbc.sql("select revision from appointment where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single();
        assertThat(places.move(id, seen, place(start), version(), ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    private static WantedPlace place(LocalDateTime start) {
        return new WantedPlace(start, 30, "site1-r2", "p002");
    }

    private AppointmentId ofCourse(String name) {
        return new AppointmentId(
                jdbc.sql(
                                """
                                select a.id from appointment a join course c on c.id = a.course_id
                                where c.external_id = ?
                                """)
                        .param(name)
                        .query(UUID.class)
                        .single());
    }

    private CourseId course(String name) {
        return new CourseId(
                jdbc.sql("select id from course where external_id = ?")
                        .param(name)
                        .query(UUID.class)
                        .single());
    }
}
