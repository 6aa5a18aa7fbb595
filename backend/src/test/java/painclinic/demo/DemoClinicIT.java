package painclinic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.ClinicBundle;
import painclinic.clinic.BankHolidays;
import painclinic.exchange.ClinicBundles;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a first start shows: the demonstration clinic comes in by the ordinary door. */
@ServerTest
class DemoClinicIT {

    private static final ClinicBundle DEMO =
            DemoClinic.on(LocalDate.now(ZoneOffset.UTC), BankHolidays.ENGLAND_AND_WALES);
    private static final LocalDate SECOND_WEEK = DEMO.planning().from().plusDays(7);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;

    private Browser admin;

    @BeforeEach
    void theDemonstration() {
        bundles.importReplacing(DEMO);
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void isPublishedWithSomebodyAwayAndCoursesWithoutAPlace() {
        JsonNode week = admin.get("/api/schedule/week?monday=" + SECOND_WEEK).body();
        assertThat(week.get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(week.get("sessions").size()).isGreaterThan(20);
        assertThat(week.get("practitioners"))
                .anyMatch(one -> one.get("workingMinutes").asInt() == 0);
        assertThat(admin.get("/api/schedule/figures").body().get("unplanned").asInt())
                .isGreaterThan(20);
        assertThat(admin.get("/api/courses/slack").body())
                .anyMatch(course ->
                        course.get("urgent").asBoolean() && !course.get("begun").asBoolean())
                .anyMatch(course ->
                        course.get("begun").asBoolean() && course.get("unplanned").asInt() > 0);
    }

    @Test
    void isOpenOnNoBankHoliday() {
        assertThat(admin.get("/api/clinic/open-bank-holidays").body()).isEmpty();
    }

    @Test
    void showsItsTherapistAndItsPatientSomething() {
        Browser therapist =
                browsers.signedIn(
                        NewAccount.therapist("helen", "Helen Marsh", Browsers.PRACTITIONER));
        assertThat(therapist.get("/api/roster/week?monday=" + SECOND_WEEK).body().get("sessions"))
                .isNotEmpty();
        Browser patient =
                browsers.signedIn(NewAccount.patient("alan", "Alan Barker", Browsers.PATIENT));
        assertThat(patient.get("/api/portal").body().at("/courses/0/status").asString())
                .isEqualTo("IN_PROGRESS");
    }
}
