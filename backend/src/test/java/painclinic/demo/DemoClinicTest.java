package painclinic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;

import java.time.DayOfWeek;
import java.time.LocalDate;

class DemoClinicTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-24", "2026-11-29", "2028-02-29", "2027-12-31"})
    void hasNoFaultsAndBeginsOnTheNextMonday(LocalDate today) {
        ClinicBundle clinic = DemoClinic.on(today);
        assertThat(clinic.planning().from()).isAfter(today).isBefore(today.plusDays(8));
        assertThat(clinic.planning().from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(clinic.courses())
                .flatExtracting(Course::deliveredOn)
                .isNotEmpty()
                .allSatisfy(date -> assertThat((LocalDate) date).isBefore(today));
    }

    @ParameterizedTest
    @ValueSource(strings = "2026-11-23")
    void hasThePeopleOfItsAccountsWithARunningCourse(LocalDate today) {
        ClinicBundle clinic = DemoClinic.on(today);
        assertThat(DemoAccounts.ALL)
                .filteredOn(account -> account.practitionerId() != null)
                .singleElement()
                .satisfies(account ->
                        assertThat(clinic.practitioners())
                                .filteredOn(Practitioner::id, account.practitionerId())
                                .singleElement()
                                .returns(account.displayName(), Practitioner::name));
        assertThat(DemoAccounts.ALL)
                .filteredOn(account -> account.patientId() != null)
                .singleElement()
                .satisfies(account -> {
                    assertThat(clinic.patients())
                            .filteredOn(Patient::id, account.patientId())
                            .singleElement()
                            .returns(
                                    account.displayName(),
                                    one -> one.givenName() + " " + one.familyName());
                    assertThat(clinic.courses())
                            .filteredOn(Course::patient, account.patientId())
                            .anySatisfy(course -> assertThat(course.deliveredOn()).isNotEmpty());
                });
    }
}
