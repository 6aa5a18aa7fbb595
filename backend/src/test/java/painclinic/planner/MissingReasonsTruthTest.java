package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.advising.OverfullClinic;
import painclinic.bundle.ClinicBundle;
import painclinic.planner.diary.Diary;
import painclinic.planner.diary.FreeTimes;
import painclinic.planner.diary.MoreMinutes;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;

/** What is said of sessions without a place in overfull clinics, held against what happens. */
class MissingReasonsTruthTest {

    private static final int CLINICS = 30;

    @Test
    void moreMinutesOpenTheTimesThatAreNamed() {
        int tried = 0;
        for (long seed = 0; seed < CLINICS; seed++) {
            OverfullClinic clinic = OverfullClinic.of(seed);
            for (String course : clinic.coursesMissingSessions()) {
                FreeTimes now = times(clinic.bundle(), clinic, course);
                MoreMinutes more = now.cure();
                if (now.free() == 0 && more != null) {
                    ClinicBundle generous = with(clinic.bundle(), more);

                    FreeTimes then = times(generous, clinic, course);

                    assertThat(then.free())
                            .as("%s of %d: %s", course, seed, more)
                            .isEqualTo(more.times());
                    assertThat(then.minutesUsedUp())
                            .isLessThanOrEqualTo(now.minutesUsedUp() - more.times());
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void nothingThatNeverHappensIsSaid() {
        int said = 0;
        for (long seed = 0; seed < CLINICS; seed++) {
            for (var one : OverfullClinic.of(seed).schedule().unscheduled()) {
                assertThat(one.reasons()).isNotEmpty();
                assertThat(one.reasons())
                        .allSatisfy(text ->
                                assertThat(text)
                                        .doesNotContainPattern("\\b0 \\w")
                                        .doesNotContain("84 days")
                                        .endsWith("."));
                said += one.reasons().size();
            }
        }
        assertThat(said).isGreaterThan(200);
    }

    private static FreeTimes times(ClinicBundle bundle, OverfullClinic clinic, String id) {
        ClinicPlan plan = PlanOf.of(bundle, clinic.schedule());
        Diary diary = new Diary(plan.getFacts());
        for (Appointment appointment : plan.getAppointments()) {
            if (appointment.isPlaced()) {
                diary.place(appointment.getCourse(), appointment.place());
            }
        }
        CourseFacts course =
                Arrays.stream(plan.getFacts().courses())
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return FreeTimes.of(diary, course);
    }

    private static ClinicBundle with(ClinicBundle bundle, MoreMinutes more) {
        var practitioners = new ArrayList<>(bundle.practitioners());
        var one = practitioners.get(more.practitioner());
        int most = Objects.requireNonNull(one.maxClinicalMinutesPerDay());
        practitioners.set(
                more.practitioner(), one.withMaxClinicalMinutesPerDay(most + more.minutes()));
        return bundle.withPractitioners(practitioners);
    }
}
