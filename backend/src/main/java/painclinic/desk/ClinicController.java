package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.BundleWriter;
import painclinic.exchange.ClinicBundles;
import painclinic.web.Problem;

/** The clinic's records, at a glance and as a file. */
@RestController
@RequestMapping("/api/clinic")
class ClinicController {

    private final ClinicBundles bundles;

    ClinicController(ClinicBundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping
    @Operation(operationId = "clinic", summary = "The clinic at a glance")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ClinicView.class)))
    ResponseEntity<?> clinic() {
        return bundles.current()
                .map(ClinicOverview::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(ClinicController::noClinic);
    }

    @GetMapping("/export")
    @Operation(operationId = "exportClinic", summary = "The clinic's records as a file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "A clinic-bundle/1 document")))
    ResponseEntity<?> export() {
        return bundles.current()
                .map(clinic -> BundleWriter.toBytes(clinic.bundle()))
                .<ResponseEntity<?>>map(file ->
                        ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(file))
                .orElseGet(ClinicController::noClinic);
    }

    private static ResponseEntity<?> noClinic() {
        return noClinicYet().answer();
    }

    static Problem noClinicYet() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-clinic",
                "There is no clinic yet",
                "Import a clinic first.");
    }
}
