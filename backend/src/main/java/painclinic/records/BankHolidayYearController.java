package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.Site;
import painclinic.clinic.BankHolidays;
import painclinic.clinic.EditableSites;
import painclinic.clinic.OpenBankHolidays;
import painclinic.clinic.OpenBankHolidays.OpenBankHoliday;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.Unsuited;

import java.time.LocalDate;
import java.util.List;

/** The bank holidays of a year, and shutting every site on them at once. */
@RestController
@RequestMapping("/api/clinic/bank-holidays")
class BankHolidayYearController {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final OpenBankHolidays holidays;
    private final EditableSites sites;
    private final ClinicBundles bundles;

    BankHolidayYearController(
            OpenBankHolidays holidays, EditableSites sites, ClinicBundles bundles) {
        this.holidays = holidays;
        this.sites = sites;
        this.bundles = bundles;
    }

    @GetMapping
    @Operation(
            operationId = "bankHolidays",
            summary = "The bank holidays of a year, each with the sites that are open on it")
    List<YearsHoliday> ofYear(
            @RequestParam @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RequestParam BankHolidays part) {
        return holidays.of(part, year).stream().map(YearsHoliday::of).toList();
    }

    @PostMapping("/closures")
    @Operation(
            operationId = "closeOnBankHolidays",
            summary = "Keep every site shut on the bank holidays of a year")
    BankHolidaysTaken close(@RequestBody @Valid BankHolidayYear wanted) {
        int closed = sites.closeAllOn(wanted.part().in(wanted.year()));
        return new BankHolidaysTaken(closed, bundles.unsuited());
    }

    /** Whose bank holidays of which year. */
    record BankHolidayYear(@NotNull BankHolidays part, @Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {}

    /**
     * What came of it.
     *
     * @param closed how many days of how many sites that closed anew
     * @param unsuited the published sessions ahead that do not suit the records now
     */
    record BankHolidaysTaken(int closed, List<Unsuited> unsuited) {}

    /** A bank holiday with the names of the sites that are open on it. */
    @Schema(name = "YearsHoliday")
    record YearsHoliday(LocalDate date, String name, List<String> openSites) {

        private static YearsHoliday of(OpenBankHoliday one) {
            return new YearsHoliday(
                    one.holiday().date(),
                    one.holiday().name(),
                    one.sites().stream().map(Site::name).toList());
        }
    }
}
