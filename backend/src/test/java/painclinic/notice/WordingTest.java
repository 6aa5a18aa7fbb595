package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicDetails;
import painclinic.bundle.PlanningHorizon;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.patient.PatientDetails.Notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class WordingTest {

    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID SITE = new UUID(1, 2);
    private static final UUID HELEN = new UUID(1, 3);

    private static final Clinic CLINIC =
            new Clinic(
                    new ClinicId(1),
                    new ClinicDetails("Northgate", "Europe/London"),
                    "NICE-CG88-2009",
                    new PlanningHorizon(
                            LocalDate.parse("2027-01-04"), LocalDate.parse("2027-04-30"), 15),
                    1);

    private static final Spot TUESDAY = spot("2027-01-12T09:00:00Z");
    private static final Spot IN_SUMMER = spot("2027-03-30T08:30:00Z");

    @Test
    void saysWhatWasAndWhatIs() {
        assertThat(body("en", change(Change.Kind.MOVED, TUESDAY, IN_SUMMER)))
                .isEqualTo(
                        """
                        Dear Ann Bell,

                        Your appointment has changed:

                        Instead of Tuesday 12 January 2027 at 9am: Tuesday 30 March 2027 at 9:30am, with Helen Marsh, Room 2, Main Street

                        If you cannot come, please tell us as soon as you can, so that somebody else can have the time.

                        Northgate
                        """);
    }

    @Test
    void saysNoOldTimeWhereItIsTheSame() {
        Spot elsewhere =
                new Spot(
                        TUESDAY.start(),
                        TUESDAY.end(),
                        SITE,
                        "Main Street",
                        new UUID(1, 9),
                        "Room 9",
                        HELEN,
                        "Helen Marsh");
        assertThat(body("en", change(Change.Kind.MOVED, TUESDAY, elsewhere)))
                .contains(
                        "Tuesday 12 January 2027 at 9am: now with Helen Marsh, Room 9, Main"
                                + " Street");
    }

    @Test
    void isSorryForWhatTheClinicCancelled() {
        assertThat(body("en", change(Change.Kind.CANCELLED, TUESDAY, null)))
                .contains("We are sorry that we had to cancel your appointment:")
                .endsWith("Cancelled: Tuesday 12 January 2027 at 9am\n\nNorthgate\n");
    }

    @Test
    void isInWelshForWhoReadsWelsh() {
        assertThat(body("cy", change(Change.Kind.BOOKED, null, TUESDAY)))
                .contains("Annwyl Ann Bell,")
                .contains("Mae gennych apwyntiad newydd:")
                .containsIgnoringCase("dydd mawrth 12 ionawr 2027 am 9am");
    }

    @Test
    void isInEnglishForEverybodyElse() {
        assertThat(body("pl", change(Change.Kind.BOOKED, null, TUESDAY))).startsWith("Dear Ann");
    }

    @Test
    void ofATextIsShortAndNamesNobody() {
        assertThat(
                        Wording.of(
                                        Notices.TEXT,
                                        CLINIC,
                                        recipient("en"),
                                        List.of(change(Change.Kind.CANCELLED, TUESDAY, null)))
                                .body())
                .isEqualTo("Northgate: Cancelled: Tuesday 12 January 2027 at 9am.");
    }

    @Test
    void ofATextThatWouldBeTooLongNamesEachPlaceOnce() {
        List<Change> weekly =
                IntStream.range(0, 20)
                        .mapToObj(week ->
                                change(
                                        Change.Kind.BOOKED,
                                        null,
                                        spot(TUESDAY.start().plus(Duration.ofDays(7L * week)))))
                        .toList();
        String text = Wording.of(Notices.TEXT, CLINIC, recipient("en"), weekly).body();
        assertThat(text)
                .hasSizeLessThan(Wording.LONGEST_TEXT)
                .startsWith("Northgate: New: Tue 12 Jan 9am; New: Tue 19 Jan 9am;")
                .endsWith(", with Helen Marsh, Room 2, Main Street.")
                .containsOnlyOnce("Helen");
        assertThat(text.split(";")).hasSize(20);
    }

    private static String body(String language, Change change) {
        return Wording.of(Notices.LETTER, CLINIC, recipient(language), List.of(change)).body();
    }

    private static Change change(Change.Kind kind, @Nullable Spot told, @Nullable Spot now) {
        return new Change(new UUID(2, 1), kind, told, now, 0);
    }

    private static Spot spot(String start) {
        return spot(Instant.parse(start));
    }

    private static Spot spot(Instant at) {
        return new Spot(
                at,
                at.plusSeconds(1800),
                SITE,
                "Main Street",
                ROOM,
                "Room 2",
                HELEN,
                "Helen Marsh");
    }

    private static Recipient recipient(String language) {
        return new Recipient(
                new UUID(3, 1),
                "Ann Bell",
                null,
                null,
                "1 High Street",
                Notices.LETTER,
                language,
                false);
    }
}
