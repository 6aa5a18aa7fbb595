package painclinic.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.audit.AuditTrail.Change;
import painclinic.clinic.ClinicTime;
import painclinic.history.HistoryPage.PastChange;
import painclinic.history.HistoryPage.What;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class FoldTest {

    private static final UUID HALL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Words WORDS =
            new Words(ClinicTime.in("Europe/London"), Map.of(HALL, "Main hall"));

    @Test
    void whatWasAddedAndThenSetWasAdded() {
        Fold fold =
                fold(
                        RecordKind.SITES,
                        site(null, "{'name': 'Draft name'}"),
                        site("{'name': 'Draft name'}", "{'name': 'Hall'}"));
        assertThat(fold.what()).isEqualTo(What.ADDED);
        assertThat(fold.changes()).containsExactly(new PastChange("Name", null, "Hall"));
    }

    @Test
    void whatWasChangedTwiceChangedOnce() {
        Fold fold =
                fold(
                        RecordKind.SITES,
                        site("{'name': 'One'}", "{'name': 'Two'}"),
                        site("{'name': 'Two'}", "{'name': 'Three'}"));
        assertThat(fold.changes()).containsExactly(new PastChange("Name", "One", "Three"));
    }

    @Test
    void whatWasTakenOutAndPutBackChangedOnlyWhereItDiffers() {
        String before = "{'name': 'Hall', 'position': 1, 'retired_on': '2027-03-28'}";
        assertThat(fold(RecordKind.SITES, site(before, null), site(null, before)).changes())
                .isEmpty();
        Fold fold = fold(RecordKind.SITES, site(before, null), site(null, "{'name': 'Hall'}"));
        assertThat(fold.what()).isEqualTo(What.CHANGED);
        assertThat(fold.changes())
                .containsExactly(new PastChange("No longer in use since", "28 March 2027", null));
    }

    @Test
    void whatIsGoneWasRemoved() {
        Fold fold = fold(RecordKind.SITES, site("{'name': 'Hall'}", null));
        assertThat(fold.what()).isEqualTo(What.REMOVED);
        assertThat(fold.changes()).containsExactly(new PastChange("Name", "Hall", null));
    }

    @Test
    void columnsThatNobodyHasWordsForAreNotShown() {
        assertThat(fold(RecordKind.SITES, site("{'version': 1}", "{'version': 2}")).changes())
                .isEmpty();
    }

    /** A list is written anew from its first difference on; the lines that stay are not named. */
    @Test
    void ofLinesOnlyThoseThatDifferAreNamed() {
        Fold fold =
                fold(
                        RecordKind.SITES,
                        hours("{'day': 'MONDAY', 'opens': '08:00:00', 'closes': '12:00:00'}", null),
                        hours("{'day': 'FRIDAY', 'opens': '08:00:00', 'closes': '17:15:00'}", null),
                        hours(null, "{'day': 'FRIDAY', 'opens': '08:00:00', 'closes': '17:15:00'}"),
                        hours(
                                null,
                                "{'day': 'SUNDAY', 'opens': '00:00:00', 'closes': '09:30:00'}"));
        assertThat(fold.what()).isEqualTo(What.CHANGED);
        assertThat(fold.changes())
                .containsExactly(
                        new PastChange(
                                "Opening hours",
                                "Monday 8am to midday",
                                "Sunday midnight to 9:30am"));
    }

    @Test
    void anInstantIsWhatTheClinicsClockShowedOnBothSidesOfItsChange() {
        Fold fold =
                fold(
                        RecordKind.APPOINTMENTS,
                        new Change(
                                "appointment",
                                json("{'starts_at': '2027-03-26T10:00:00+00:00', 'outcome': '0'}"),
                                json(
                                        "{'starts_at': '2027-04-02T09:00:00+00:00', 'outcome':"
                                                + " '3'}")));
        assertThat(fold.changes())
                .containsExactly(
                        new PastChange("Begins", "26 March 2027, 10am", "2 April 2027, 10am"),
                        new PastChange("What became of it", "Booked", "Did not attend"));
    }

    @Test
    void anotherRecordIsCalledByItsName() {
        Fold fold =
                fold(
                        RecordKind.ROOMS,
                        new Change(
                                "room",
                                json("{'site_id': '%s'}".formatted(HALL)),
                                json("{'site_id': '%s'}".formatted(new UUID(0, 2)))));
        assertThat(fold.changes())
                .containsExactly(new PastChange("Site", "Main hall", "a record that is gone"));
    }

    private static Fold fold(RecordKind kind, Change... changes) {
        return new Fold(kind, WORDS, List.of(changes));
    }

    private static Change site(@Nullable String was, @Nullable String became) {
        return new Change("site", json(was), json(became));
    }

    private static Change hours(@Nullable String was, @Nullable String became) {
        return new Change("opening_hours", json(was), json(became));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
