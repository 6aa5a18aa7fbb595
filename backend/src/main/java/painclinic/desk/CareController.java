package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import painclinic.schedule.PatientCare;
import painclinic.web.Problem;

import java.util.UUID;

/** One person's care as a whole. */
@RestController
class CareController {

    private final PatientCare care;

    CareController(PatientCare care) {
        this.care = care;
    }

    @GetMapping("/api/patients/{id}/care")
    @Operation(
            operationId = "care",
            summary = "A patient's referrals, courses and appointments, past and to come")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CareView.class)))
    ResponseEntity<?> of(@PathVariable UUID id) {
        return care.of(id)
                .map(CareView::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() ->
                        Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "no-such-patient",
                                        "Not found",
                                        "There is no such patient.")
                                .answer());
    }
}
