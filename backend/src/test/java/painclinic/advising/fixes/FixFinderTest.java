package painclinic.advising.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.advising.OneCourseClinic.BACK;
import static painclinic.advising.OneCourseClinic.window;
import static painclinic.fixtures.TestClinic.ACUPUNCTURE;
import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import painclinic.advising.OneCourseClinic;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.fixtures.TestClinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** Clinics in which exactly one thing is missing. */
class FixFinderTest {

    private final OneCourseClinic clinic = new OneCourseClinic();

    @Nested
    class WhatIsAskedOfThePatient {

        @Test
        void anHourOnADayOnWhichTheyNeverCome() {
            clinic.course(BACK, MANUAL, 1).comesOn(0, window(DayOfWeek.TUESDAY, 9, 12));

            FixChange change = clinic.fix(FixKind.PATIENT_COMES).changes().getFirst();

            assertThat(change.firstDate()).isEqualTo(MONDAY);
            assertThat(change.from()).isEqualTo(LocalTime.of(9, 0));
            assertThat(change.to()).isEqualTo(LocalTime.of(10, 0));
            assertThat(change.weekday()).isNull();
        }

        @Test
        void anHourEachWeekWhenSeveralWeeksNeedIt() {
            clinic.days(14).course(BACK, MANUAL, 2).comesOn(0, window(DayOfWeek.TUESDAY, 9, 12));

            Fix fix = clinic.fix(FixKind.PATIENT_COMES);

            assertThat(fix.changes().getFirst().weekday()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(fix.ask().extent()).isEqualTo(FixAsk.Extent.WEEKLY);
            assertThat(fix.ask().minutes()).isEqualTo(2 * 60);
            assertThat(fix.placed()).isEqualTo(2);
        }

        @Test
        void toBeBackADayEarlier() {
            clinic.days(8)
                    .course(BACK, MANUAL, 1)
                    .patient(
                            0,
                            one ->
                                    one.withUnavailable(
                                            List.of(new DateRange(MONDAY, MONDAY.plusDays(7)))));

            Fix fix = clinic.fix(FixKind.PATIENT_BACK_EARLIER);

            assertThat(fix.changes().getFirst().firstDate()).isEqualTo(MONDAY.plusDays(7));
            assertThat(fix.text()).contains("is back one day earlier, on Monday 11 January 2027");
        }

        @Test
        void toAcceptAPractitionerOfAnyGender() {
            clinic.course(BACK, MANUAL, 1).patient(0, one -> wanting(one, "MALE"));

            assertThat(clinic.fix(FixKind.ANY_GENDER).isComplete()).isTrue();
        }

        @Test
        void nothingAboutGenderWhenItIsMet() {
            clinic.course(BACK, MANUAL, 1)
                    .patient(0, one -> wanting(one, "FEMALE"))
                    .comesOn(0, window(DayOfWeek.TUESDAY, 9, 12));

            assertThat(clinic.fixes().fixes())
                    .extracting(Fix::kind)
                    .doesNotContain(FixKind.ANY_GENDER);
        }

        private static Patient wanting(Patient one, String gender) {
            return new Patient(
                    one.id(),
                    one.nhsNumber(),
                    one.givenName(),
                    one.familyName(),
                    one.dateOfBirth(),
                    one.needs(),
                    gender,
                    one.available(),
                    one.preferred(),
                    one.unavailable());
        }
    }

    @Nested
    class WhatIsAskedOfPractitioners {

        @Test
        void anHourOnADateOnWhichTheyDoNotWork() {
            clinic.course(BACK, MANUAL, 1).comesOn(0, window(DayOfWeek.TUESDAY, 9, 12));

            Fix fix = clinic.fix(FixKind.PRACTITIONER_WORKS);

            assertThat(fix.changes().getFirst().practitioner()).isEqualTo("ann");
            assertThat(fix.changes().getFirst().firstDate()).isEqualTo(MONDAY.plusDays(1));
            assertThat(fix.ask().minutes()).isEqualTo(60);
        }

        @Test
        void anHourLongerWhenTheirHourIsFull() {
            full();

            Fix fix = clinic.fix(FixKind.PRACTITIONER_STAYS);

            assertThat(fix.text())
                    .isEqualTo(
                            "ann stays at Site until 11am on Mondays. The missing session has a"
                                    + " place then.");
        }

        @Test
        void anHourLongerTogetherWithTheSite() {
            full();
            clinic.clinic.sites.set(
                    0,
                    clinic.clinic
                            .sites
                            .getFirst()
                            .withOpeningHours(List.of(window(DayOfWeek.MONDAY, 9, 10))));

            Fix fix = clinic.fix(FixKind.PRACTITIONER_STAYS);

            assertThat(fix.text()).contains("and the site is open then");
            assertThat(fix.ask().minutes()).isEqualTo(2 * 60);
        }

        @Test
        void notTwiceTheSameHour() {
            full();

            assertThat(clinic.fixes().fixes())
                    .extracting(Fix::kind)
                    .doesNotContain(FixKind.PRACTITIONER_WORKS);
        }

        @Test
        void oneDayLessLeave() {
            clinic.days(8)
                    .course(BACK, MANUAL, 1)
                    .practitioner(
                            0,
                            one ->
                                    one.withLeave(
                                            List.of(new DateRange(MONDAY, MONDAY.plusDays(7)))));

            FixChange change = clinic.fix(FixKind.LEAVE_SHORTENED).changes().getFirst();

            assertThat(change.practitioner()).isEqualTo("ann");
            assertThat(change.firstDate()).isEqualTo(change.lastDate());
        }

        @Test
        void toRenewTheRegistration() {
            clinic.course(BACK, MANUAL, 1)
                    .practitioner(
                            0,
                            one ->
                                    one.withRegistration(
                                            new Registration("HCPC", "1", MONDAY.minusDays(1))));

            assertThat(clinic.fix(FixKind.REGISTRATION_RENEWED).isComplete()).isTrue();
        }

        @Test
        void moreClinicalMinutes() {
            clinic.course(BACK, MANUAL, 1)
                    .course("other", MANUAL, 1)
                    .planned("2027-01-04T09:00", "other")
                    .practitioner(0, one -> one.withMaxClinicalMinutesPerDay(30));

            assertThat(clinic.fix(FixKind.CLINICAL_MINUTES).changes().getFirst().number())
                    .isEqualTo(60);
        }

        @Test
        void anotherSkill() {
            clinic.course(BACK, ACUPUNCTURE, 1);
            clinic.practitioner(
                    0,
                    one ->
                            new Practitioner(
                                    one.id(),
                                    one.name(),
                                    one.profession(),
                                    null,
                                    List.of(MANUAL),
                                    one.gender(),
                                    one.workingHours(),
                                    List.of(),
                                    List.of(),
                                    null));

            FixChange change = clinic.fix(FixKind.SKILL_GAINED).changes().getFirst();

            assertThat(change.practitioner()).isEqualTo("ann");
            assertThat(change.skill()).isEqualTo(ACUPUNCTURE);
        }

        private void full() {
            clinic.course(BACK, MANUAL, 1)
                    .course("one", MANUAL, 1)
                    .course("two", MANUAL, 1)
                    .comesOn(0, window(DayOfWeek.MONDAY, 9, 11))
                    .planned("2027-01-04T09:00", "one")
                    .planned("2027-01-04T09:30", "two");
        }
    }

    @Nested
    class WhatIsAskedOfThePlace {

        @Test
        void anHourOfAClosedRoom() {
            clinic.course(BACK, MANUAL, 1)
                    .room(
                            1,
                            one ->
                                    one.withClosedDuring(
                                            List.of(
                                                    new MomentRange(
                                                            MONDAY.atStartOfDay(),
                                                            MONDAY.plusDays(7).atStartOfDay()))));

            Fix fix = clinic.fix(FixKind.ROOM_OPENS);

            assertThat(fix.ask().minutes()).isEqualTo(60);
            assertThat(fix.text())
                    .startsWith("couch at Site is open on Monday 4 January 2027 from 9am to 10am.");
        }

        @Test
        void aRoomWithWhatTheTreatmentNeeds() {
            clinic.course(BACK, MANUAL, 1).room(1, one -> one.withFeatures(List.of()));

            FixChange change = clinic.fix(FixKind.ROOM_EQUIPPED).changes().getFirst();

            assertThat(change.feature()).isEqualTo("COUCH");
        }

        @Test
        void aDayOnWhichTheSiteIsClosed() {
            Site site = clinic.clinic.sites.getFirst();
            clinic.clinic.sites.set(
                    0, new Site(site.id(), site.name(), site.openingHours(), List.of(MONDAY)));
            clinic.course(BACK, MANUAL, 1);

            assertThat(clinic.fix(FixKind.SITE_OPENS).changes().getFirst().firstDate())
                    .isEqualTo(MONDAY);
        }

        @Test
        void oneMorePersonInTheRoom() {
            fullClass(2, null);

            FixChange change = clinic.fix(FixKind.CLASS_ENLARGED).changes().getFirst();

            assertThat(change.room()).isEqualTo("gym");
            assertThat(change.number()).isEqualTo(3);
        }

        @Test
        void oneMorePersonThanTheClinicTakes() {
            fullClass(4, 2);

            FixChange change = clinic.fix(FixKind.CLASS_ENLARGED).changes().getFirst();

            assertThat(change.skill()).isEqualTo(EXERCISE);
            assertThat(change.number()).isEqualTo(3);
        }

        @Test
        void neverMoreThanTheGuidelineAllows() {
            clinic.course(BACK, EXERCISE, 1).room(0, one -> one.withCapacity(10));
            String[] ten = new String[10];
            for (int i = 0; i < ten.length; i++) {
                ten[i] = "c" + i;
                clinic.course(ten[i], EXERCISE, 1);
            }
            clinic.planned(TestClinic.exercise("s1", "2027-01-04T09:00", 1, ten));

            assertThat(clinic.fixes().fixes())
                    .isNotEmpty()
                    .extracting(Fix::kind)
                    .doesNotContain(FixKind.CLASS_ENLARGED);
        }

        private void fullClass(int capacity, @Nullable Integer groupMax) {
            Treatment one = clinic.clinic.treatments.getFirst();
            clinic.clinic.treatments.set(
                    0,
                    new Treatment(
                            one.code(),
                            one.name(),
                            one.delivery(),
                            one.minutes(),
                            one.roomFeatures(),
                            groupMax,
                            1,
                            7));
            clinic.course(BACK, EXERCISE, 1)
                    .course("one", EXERCISE, 1)
                    .course("two", EXERCISE, 1)
                    .room(0, room -> room.withCapacity(capacity))
                    .planned(TestClinic.exercise("s1", "2027-01-04T09:00", 1, "one", "two"));
        }
    }
}
