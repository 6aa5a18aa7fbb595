package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.draft.DraftDecision;
import painclinic.draft.DraftRepair;
import painclinic.draft.NewDraft;
import painclinic.draft.Part;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The same, whatever changes the published schedule beside the desk. */
@StorageTest
class NoticesByOtherWaysIT extends NoticeCase {

    @BeforeEach
    void everybodyKnowsWhatIsPublished() {
        importTheClinic();
    }

    @Test
    void aTransactionsCoursesAreLookedAtOnceTogether() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            """
                            update session set starts_at = starts_at + interval '1 day',
                                ends_at = ends_at + interval '1 day'
                            """)
                    .update();
            assertThat(count("notice_due")).isEqualTo(2);
            assertThat(count("notice_round")).isEqualTo(1);
        });
        assertThat(lines()).hasSize(2);
        assertThat(count("notice_due") + count("notice_round")).isZero();
    }

    @Test
    void whatIsToldStandsForTheSameInEachTimeZone() {
        move(NEEDLES, WEDNESDAY);
        String digest = open.all(StorageTest.NOW).getFirst().digest();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local timezone = 'Asia/Tokyo'").update();
            jdbc.sql("select renew_notices(array(select id from course)) is null")
                    .query(Boolean.class)
                    .single();
        });
        assertThat(open.all(StorageTest.NOW).getFirst().digest()).isEqualTo(digest);
    }

    @Test
    void aDraftPublishedInPartTellsThoseInThatPart() {
        UUID draft =
                drafts.save(
                        draft(
                                alone("n2", TUESDAY.plusDays(7), NEEDLES, 2),
                                alone("o1", TUESDAY.plusDays(7).plusHours(3), OTHER, 1)));
        assertThat(
                        drafts.publish(
                                draft,
                                new Part(Set.of(OTHER), Set.of(), Set.of()),
                                OptionalInt.empty(),
                                ME))
                .isInstanceOfSatisfying(
                        DraftDecision.Published.class,
                        done -> assertThat(done.judgement().collisions()).isEmpty());
        assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-19T12:00");
    }

    @Test
    void aRepairTellsWhomItMovesAndWhoLosesAPlace() {
        UUID repair =
                drafts.save(
                        new NewDraft(
                                new ClinicSchedule(
                                        List.of(
                                                group("past", LAST_TUESDAY),
                                                group("next", WEDNESDAY.plusDays(7))),
                                        List.of()),
                                bundles.current().orElseThrow(),
                                "{}",
                                new DraftRepair(
                                        ClinicChanges.none(LocalDateTime.parse("2027-01-11T12:00")),
                                        "{}")));
        assertThat(drafts.publish(repair, ME)).isInstanceOf(DraftDecision.Published.class);
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "c0003 MOVED from 2027-01-12T09:00 to 2027-01-20T09:00",
                        "c0002 CANCELLED from 2027-01-12T11:00");
    }

    @Test
    void aFileThatMovesAndDropsWhatPeopleKnowTellsThem() {
        book(OTHER, TUESDAY.plusHours(3));
        bundles.importReplacing(
                ExampleBundles.withBooked(
                        small, List.of(group("past", LAST_TUESDAY), group("next", WEDNESDAY))));
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "c0003 MOVED from 2027-01-12T09:00 to 2027-01-13T09:00",
                        "c0002 CANCELLED from 2027-01-12T11:00");
    }

    @Test
    void aFileThatHasItTooDoesNotMakeABookingTold() {
        book(OTHER, TUESDAY.plusHours(3));
        bundles.importBundle(bundles.current().orElseThrow().bundle());
        assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-12T12:00");
    }

    @Test
    void anotherRoomOrLeaderIsToldWhoeverWroteIt() {
        jdbc.sql(
                        """
                        update session_staff set practitioner_id = (
                            select id from practitioner where external_id = 'p001')
                        where session_id = (
                            select id from session where external_id = 'needles')
                        """)
                .update();
        assertThat(lines())
                .containsExactly("c0002 MOVED from 2027-01-12T11:00 to 2027-01-12T11:00");
    }

    @Test
    void aClinicThatIsReplacedLeavesNobodyToTell() {
        move(NEEDLES, WEDNESDAY);
        bundles.startAnew(small, small.clinic().name());
        assertThat(lines()).isEmpty();
        assertThat(count("notice") + count("notice_due") + count("told_appointment")).isZero();
    }
}
