package painclinic.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.BankHolidays;
import painclinic.clinic.Today;
import painclinic.exchange.ClinicBundles;
import painclinic.web.Problem;

/** The demonstration clinic for whoever wants to look around before setting up their own. */
@RestController
class DemoController {

    private final ClinicBundles bundles;
    private final BankHolidays bankHolidays;
    private final Today today;

    DemoController(ClinicBundles bundles, BankHolidays bankHolidays, Today today) {
        this.bundles = bundles;
        this.bankHolidays = bankHolidays;
        this.today = today;
    }

    @PostMapping("/api/clinic/demo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "demoClinic",
            summary = "Fill an empty installation with the demonstration clinic",
            description = "409 where there is a clinic. It opens no accounts.")
    @ApiResponse(responseCode = "204", description = "Done")
    void fill() {
        if (!bundles.begin(DemoClinic.on(today.date(), bankHolidays))) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "clinic-exists",
                            "There is a clinic already",
                            "The demonstration takes the place of nothing.")
                    .refusal();
        }
    }
}
