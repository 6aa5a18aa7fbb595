package painclinic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.clinic.BankHoliday;
import painclinic.clinic.BankHolidays;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

class DemoClinicTest {

    private static final BankHolidays KEPT = BankHolidays.ENGLAND_AND_WALES;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-11-27",
                "2026-11-28",
                "2026-11-29",
                "2027-01-04",
                "2027-03-24",
                "2027-12-31",
                "2028-02-29",
                "2029-10-25",
                "2030-04-22"
            })
    void isInItsSecondWeekWithAScheduleThatBreaksNoRule(LocalDate today) {
        ClinicBundle clinic = DemoClinic.on(today, KEPT);
        LocalDate first = clinic.planning().from();
        assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        boolean weekend = today.getDayOfWeek().getValue() > 5;
        assertThat(today).isBetween(first.plusDays(weekend ? 5 : 7), first.plusDays(11));
        assertThat(
                        ScheduleCheck.brokenRules(
                                clinic, new ClinicSchedule(clinic.booked(), List.of())))
                .extracting(BrokenRule::rule)
                // what is owed and not booked has no reason here: the planner finds it
                .containsOnly("lost");
        assertThat(clinic.booked())
                .anyMatch(session -> session.end().toLocalDate().isBefore(today.plusDays(1)))
                .anyMatch(session -> session.start().toLocalDate().isAfter(today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29", "2027-03-01", "2027-12-20"})
    void isClosedOnBankHolidays(LocalDate today) {
        ClinicBundle clinic = DemoClinic.on(today, KEPT);
        List<LocalDate> holidays =
                KEPT.between(clinic.planning().from(), clinic.planning().to()).stream()
                        .map(BankHoliday::date)
                        .toList();
        assertThat(holidays).isNotEmpty();
        assertThat(clinic.sites())
                .allSatisfy(site -> assertThat(site.closedOn()).containsAll(holidays));
        assertThat(clinic.booked())
                .extracting(session -> session.start().toLocalDate())
                .doesNotContainAnyElementsOf(holidays);
    }

    @Test
    void hasCoursesWithoutAPlaceAndSomebodyAway() {
        ClinicBundle clinic = DemoClinic.on(SUNDAY, KEPT);
        List<String> booked =
                clinic.booked().stream()
                        .map(Session::attendees)
                        .flatMap(List::stream)
                        .map(Attendee::course)
                        .toList();
        assertThat(clinic.courses())
                .anyMatch(course -> !booked.contains(course.id()))
                .anyMatch(course ->
                        booked.contains(course.id())
                                && booked.stream().filter(course.id()::equals).count()
                                        < course.owed());
        LocalDate thisWeek = clinic.planning().from().plusDays(7);
        assertThat(clinic.practitioners())
                .flatExtracting(Practitioner::leave)
                .anyMatch(leave -> leave.equals(new DateRange(thisWeek, thisWeek.plusDays(2))));
    }

    @Test
    void hasThePeopleOfItsAccountsWithARunningCourse() {
        ClinicBundle clinic = DemoClinic.on(SUNDAY, KEPT);
        assertThat(DemoAccounts.ALL)
                .filteredOn(account -> account.practitioner() != null)
                .singleElement()
                .satisfies(account ->
                        assertThat(clinic.practitioners())
                                .filteredOn(Practitioner::id, account.practitioner())
                                .singleElement()
                                .returns(account.displayName(), Practitioner::name));
        assertThat(DemoAccounts.ALL)
                .filteredOn(account -> account.patient() != null)
                .singleElement()
                .satisfies(account -> {
                    assertThat(clinic.patients())
                            .filteredOn(Patient::id, account.patient())
                            .singleElement()
                            .returns(
                                    account.displayName(),
                                    one -> one.givenName() + " " + one.familyName());
                    assertThat(clinic.courses())
                            .filteredOn(Course::patient, account.patient())
                            .anySatisfy(course -> assertThat(course.deliveredOn()).isNotEmpty());
                });
    }
}
