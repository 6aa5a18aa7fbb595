package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.Site;
import painclinic.clinic.OpenBankHolidays;
import painclinic.clinic.OpenBankHolidays.OpenBankHoliday;

import java.time.LocalDate;
import java.util.List;

/** On which bank holidays the clinic is still open. */
@RestController
class BankHolidayController {

    private final OpenBankHolidays holidays;

    BankHolidayController(OpenBankHolidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping("/api/clinic/open-bank-holidays")
    @Operation(
            operationId = "openBankHolidays",
            summary = "Bank holidays of the planning window on which a site is open",
            description = "Planning may put sessions on them. None without a clinic.")
    List<OpenBankHolidayView> open() {
        return holidays.ahead().stream().map(OpenBankHolidayView::of).toList();
    }

    /** A bank holiday with the names of the sites that are open on it. */
    @Schema(name = "OpenBankHoliday")
    record OpenBankHolidayView(LocalDate date, String name, List<String> sites) {

        private static OpenBankHolidayView of(OpenBankHoliday open) {
            return new OpenBankHolidayView(
                    open.holiday().date(),
                    open.holiday().name(),
                    open.sites().stream().map(Site::name).toList());
        }
    }
}
