package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.StorageTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@StorageTest
class RefusalIT {

    /**
     * Constraints that a person's act cannot meet, because the program sees to them: copies by
     * composite keys, records that a reader has checked. What meets them is answered as {@link
     * Refusal#OTHER}. Another constraint either stands here or has words of its own.
     */
    private static final Set<String> THE_PROGRAMS_OWN =
            Set.of(
                    // the clinic's records
                    "planning_begins_before_it_ends",
                    "grid_is_sensible",
                    "notice_is_sensible",
                    "hold_is_sensible",
                    // what people on their telephones write and follow
                    "note_is_somebodys",
                    "note_says_something",
                    "note_is_done_by_somebody",
                    "looks_are_of_patients_or_therapists",
                    "calendar_link_is_for_who_has_one",
                    "calendar_secret_is_one",
                    "urgent_counts_at_least_once",
                    "wish_is_known",
                    "treatment_class_size_is_known",
                    "treatment_code_is_one",
                    "treatment_is_known",
                    "treatment_size_by_code",
                    "one_to_one_is_for_one",
                    "site_named_once_outside",
                    "room_capacity_is_known",
                    "room_named_once_outside",
                    "room_size_by_name",
                    "registration_is_whole_or_absent",
                    "practitioner_named_once_outside",
                    "block_begins_before_it_ends",
                    "block_holds_from_before_to",
                    "opens_before_it_closes",
                    "window_begins_before_it_ends",
                    "closure_begins_before_it_ends",
                    "leave_begins_before_it_ends",
                    "absence_begins_before_it_ends",
                    "patient_named_once_outside",
                    "patient_absence_begins_before_it_ends",
                    // courses
                    "course_named_once_outside",
                    "course_limits_are_known",
                    "guideline_is_known",
                    "ended_when_no_longer_live",
                    "carried_dates_ascend",
                    "first_carried_session_opens_the_window",
                    "carried_inside_the_window",
                    "counting_rule_is_known",
                    "cost_is_known",
                    "only_what_is_given_spans",
                    "only_treatment_counts",
                    "what_is_to_come_or_was_given_counts",
                    "the_clinic_never_charges_the_patient",
                    // places on offer
                    "only_what_is_over_was_closed",
                    "offers_in_their_order",
                    "only_who_is_passed_over_has_a_reason",
                    "only_who_is_asked_has_a_deadline",
                    // the schedule
                    "session_named_once_outside",
                    "session_time_is_known",
                    "session_places_are_known",
                    "session_has_a_length",
                    "session_has_its_lead",
                    "session_of_the_courses_treatment",
                    "limits_of_its_course",
                    "counts_as_the_policy_says",
                    "counted_as_the_policy_says",
                    "what_counts_has_a_ticket",
                    "called_off_is_elsewhere",
                    "series_named_once_outside",
                    "series_places_are_known",
                    "cohort_seat_is_within_the_class",
                    "held_place_has_a_length",
                    // drafts, runs, accounts
                    "decided_when_no_longer_a_draft",
                    "decided_when_no_longer_looked_at",
                    "file_is_kept_until_decided",
                    "a_repair_knows_whom_to_tell",
                    "only_what_moves_comes_from_somewhere",
                    "a_step_is_taken_back_whole",
                    "finished_when_over",
                    "role_is_known",
                    // messages
                    "one_notice_for_a_course",
                    "notices_follow",
                    "one_message_at_a_time",
                    "only_who_was_told_answers",
                    "only_what_is_over_has_ended",
                    "link_lasts",
                    // the audit
                    "one_chain_of_seals",
                    "seal_covers_something",
                    "waits_for_somebody");

    /** PostgreSQL's own names, and the libraries'. */
    private static final String UNNAMED =
            ".*_(pkey|fkey|key|check|excl|not_null)\\d*|spring_session.*|flyway.*|event_publication.*";

    @Autowired private JdbcClient jdbc;

    @Test
    void everyPromiseOfTheTablesHasWordsOrIsTheProgramsOwn() {
        List<String> named =
                jdbc.sql(
                                """
                                select conname from pg_constraint
                                where connamespace = 'public'::regnamespace and conrelid <> 0
                                union
                                select relname from pg_class c join pg_index i on i.indexrelid = c.oid
                                where relnamespace = 'public'::regnamespace and indisunique
                                    and not indisprimary
                                order by 1
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(named)
                .contains("room_booked_once")
                .filteredOn(name -> !name.matches(UNNAMED))
                .filteredOn(name -> !THE_PROGRAMS_OWN.contains(name))
                .filteredOn(name -> !name.equals("one_run_at_a_time"))
                .allSatisfy(name -> assertThat(words()).contains(name));
    }

    @Test
    void whatIsTheProgramsOwnHasNoWords() {
        assertThat(words()).doesNotContainAnyElementsOf(THE_PROGRAMS_OWN);
    }

    @Test
    void aFailureOfTheServerIsNoRefusal() {
        assertThat(Refusal.of(new DuplicateKeyException("no word of the server"))).isEmpty();
        assertThat(Refusal.of(new IllegalStateException("another kind"))).isEmpty();
    }

    private static List<String> words() {
        return Arrays.stream(Refusal.values())
                .map(refusal -> refusal.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
