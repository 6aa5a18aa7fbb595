package painclinic.draft;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.evaluation.measures.Disruption;
import painclinic.fixtures.TestClinic;

import java.util.List;

class DraftMeasuresTest {

    private static final Session FIRST = manual("s1", "2027-01-04T09:00", "c1", 1);
    private static final Session SECOND = manual("s2", "2027-01-11T09:00", "c1", 2);

    /** As it was written before weeks, rooms and referrals were measured. */
    private static final String EARLIER_DOCUMENT =
            """
            {"unplanned": 1, "missing": 1, "softCost": 120, "figures": {"sessionsOwed": 2,
            "sessionsPlannedPercent": 50.0, "coursesFullyPlannedPercent": 0.0,
            "urgentSessionsUnplanned": 0, "waitDaysMean": 0.0, "waitDaysP90": 0,
            "within18WeeksOfReferralPercent": 100.0, "gapDaysOffTargetMean": null,
            "samePractitionerPercent": 100.0, "sameWeekdayAndTimePercent": 100.0,
            "preferredTimesPercent": 100.0, "classFillPercent": null,
            "practitionerUsePercent": 0.1, "practitionerUseSpread": 0.2, "idleMinutes": 0}}
            """;

    private final TestClinic clinic = new TestClinic().course("c1", MANUAL, 2);

    private DraftMeasures measures(Session... sessions) {
        return DraftMeasures.of(clinic.bundle(), new ClinicSchedule(List.of(sessions), List.of()));
    }

    @Test
    void readsWhatItWrote() {
        clinic.booked.add(FIRST);
        DraftMeasures written = measures(FIRST, SECOND);

        assertThat(DraftMeasures.read(written.write())).isEqualTo(written);
        assertThat(written.usage()).isNotNull();
    }

    @Test
    void comparesADraftWithWhatIsPublished() {
        clinic.booked.add(FIRST);

        assertThat(measures(FIRST, SECOND).disruption())
                .isEqualTo(new Disruption(0, 0, 0, 0, 0, 1));
    }

    @Test
    void comparesTheFirstDraftWithNothing() {
        assertThat(measures(FIRST, SECOND).disruption()).isNull();
    }

    @Test
    void readsADocumentFromBeforeWeeksWereMeasured() {
        DraftMeasures earlier = DraftMeasures.read(EARLIER_DOCUMENT);

        assertThat(earlier.figures().sessionsPlannedPercent()).isEqualTo(50);
        assertThat(earlier.figures().roomUsePercent()).isNull();
        assertThat(earlier.usage()).isNull();
        assertThat(earlier.disruption()).isNull();
    }
}
