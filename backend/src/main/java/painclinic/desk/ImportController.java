package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.BundleFault;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.database.Outage;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.ImportOutcome;
import painclinic.exchange.Promise;
import painclinic.web.LimitedUpload;
import painclinic.web.Problem;

import java.io.IOException;
import java.util.List;

/** Takes a clinic bundle in. */
@RestController
class ImportController {

    static final long MOST_BYTES = 64L * 1024 * 1024;

    private final ClinicBundles bundles;

    ImportController(ClinicBundles bundles) {
        this.bundles = bundles;
    }

    @PostMapping(path = "/api/clinic/import", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "importClinic",
            summary = "Replace the clinic's records by a bundle, all of it or nothing",
            description =
                    "Refused with 409 when the bundle does not carry an appointment that patients"
                            + " have been told of, unless `replacing` says to give those up.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            description =
                                                                    "A clinic-bundle/1 document"))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    ResponseEntity<?> importClinic(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean replacing)
            throws IOException {
        LimitedUpload body = new LimitedUpload(request.getInputStream(), MOST_BYTES);
        return switch (BundleReader.read(body)) {
            case BundleReading.Accepted(ClinicBundle bundle) -> {
                List<BundleFault> faults = NotKept.in(bundle);
                yield faults.isEmpty() ? record(bundle, replacing) : bundleRefused(faults).answer();
            }
            case BundleReading.Refused(List<BundleFault> faults) -> bundleRefused(faults).answer();
        };
    }

    private ResponseEntity<?> record(ClinicBundle bundle, boolean replacing) {
        return switch (imported(bundle, replacing)) {
            case ImportOutcome.Imported imported ->
                    ResponseEntity.ok(
                            new Imported(
                                    bundle.clinic().name(),
                                    ClinicView.Counts.of(imported.counts())));
            case ImportOutcome.WouldDropPromises(List<Promise> dropped) ->
                    promisesDropped(dropped).answer();
            case ImportOutcome.Refused(Refusal refusal) -> promiseBroken(refusal).answer();
            case ImportOutcome.AnotherName asked ->
                    throw new IllegalStateException(asked.toString());
        };
    }

    /** An import that was cut off, before its commit or after it, gives the same records again. */
    private ImportOutcome imported(ClinicBundle bundle, boolean replacing) {
        try {
            return replacing ? bundles.importReplacing(bundle) : bundles.importBundle(bundle);
        } catch (RuntimeException cut) {
            if (!Outage.isBehind(cut)) {
                throw cut;
            }
            return replacing ? bundles.importReplacing(bundle) : bundles.importBundle(bundle);
        }
    }

    static Problem bundleRefused(List<BundleFault> faults) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bundle-refused",
                        "The file was refused",
                        "The file has %d faults. Nothing was imported.".formatted(faults.size()))
                .with("faults", faults);
    }

    static Problem promisesDropped(List<Promise> dropped) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "promises-dropped",
                        "Appointments would be lost",
                        "The file leaves out %d appointments that patients have been told of."
                                        .formatted(dropped.size())
                                + " Nothing was imported.")
                .with("dropped", dropped);
    }

    static Problem promiseBroken(Refusal refusal) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "promise-broken",
                        "The file was refused",
                        refusal.message())
                .with("promise", refusal);
    }

    /** What was taken in. */
    record Imported(String name, ClinicView.Counts counts) {}
}
