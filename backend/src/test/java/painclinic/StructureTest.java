package painclinic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

@AnalyzeClasses(packages = "painclinic", importOptions = ApplicationClasses.class)
class StructureTest {

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("a schedule must be testable on any day: inject java.time.Clock");

    @ArchTest
    static final ArchRule todayIsTheClinics =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("AuditSealing")
                    .should()
                    .callMethod(LocalDate.class, "now", Clock.class)
                    .because(
                            "the clock is UTC's, an hour of each summer night a day behind: Today");

    @ArchTest
    static final ArchRule theClockIsMadeOnce =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("ClockConfiguration")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .because("a test replaces one clock, not several");

    @ArchTest
    static final ArchRule theMachinesLanguageAndZoneAreNotAsked =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("PainClinicApplication")
                    .should()
                    .callMethod(String.class, "toUpperCase")
                    .orShould()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(ZoneId.class, "systemDefault")
                    .orShould()
                    .callMethod(TimeZone.class, "getDefault")
                    .orShould()
                    .callMethod(Locale.class, "getDefault")
                    .orShould()
                    .callMethod(Locale.class, "setDefault", Locale.class)
                    .because("the same clinic gives the same bytes on every machine");

    @ArchTest
    static final ArchRule thePlannerIsALibrary =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "painclinic.guideline..",
                            "painclinic.bundle..",
                            "painclinic.evaluation..",
                            "painclinic.bound..",
                            "painclinic.planner..",
                            "painclinic.advising..",
                            "painclinic.commandline..")
                    .and()
                    .haveSimpleNameNotEndingWith("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.boot..",
                            "org.springframework.context..",
                            "org.springframework.beans..",
                            "org.springframework.stereotype..",
                            "org.springframework.jdbc..",
                            "jakarta.persistence..")
                    .because("the command line, the tests and the server share them");

    @ArchTest
    static final ArchRule oneJsonLibrary =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson.databind..")
                    .because("Jackson 2 comes in with a library; ours is Jackson 3");

    @ArchTest
    static final ArchRule controllersAreHidden =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .bePackagePrivate()
                    .because("the way in is HTTP");

    @ArchTest
    static final ArchRule nothingUsesTheEdges =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "painclinic.advice..",
                            "painclinic.planning..",
                            "painclinic.repair..",
                            "painclinic.portal..",
                            "painclinic.desk..",
                            "painclinic.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "painclinic.advice..",
                            "painclinic.planning..",
                            "painclinic.repair..",
                            "painclinic.portal..",
                            "painclinic.desk..",
                            "painclinic.demo..")
                    .because(
                            "they stand at the edge: they use the clinic and it does not use them");

    @ArchTest
    static final ArchRule theRoomsOfAdviceAreNotACircle =
            slices().matching("painclinic.advising.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("whoever asks one question need not know the others");
}
