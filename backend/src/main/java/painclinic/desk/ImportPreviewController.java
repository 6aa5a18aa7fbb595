package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.BundleFault;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.exchange.ApplyOutcome;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.ClinicImports;
import painclinic.exchange.ImportOutcome;
import painclinic.exchange.ImportPreview;
import painclinic.exchange.Unsuited;
import painclinic.web.LimitedUpload;
import painclinic.web.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes a clinic bundle over once it has been looked at, or starts anew with another clinic. */
@RestController
class ImportPreviewController {

    private final ClinicImports imports;
    private final ClinicBundles bundles;

    ImportPreviewController(ClinicImports imports, ClinicBundles bundles) {
        this.imports = imports;
        this.bundles = bundles;
    }

    @PostMapping(path = "/api/clinic/import/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "previewImport",
            summary = "What a bundle would add, change and does not have; nothing is written",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    ImportPreview preview(HttpServletRequest request) throws IOException {
        byte[] bytes = bytes(request);
        return imports.preview(accepted(bytes), bytes)
                .orElseThrow(() -> ClinicController.noClinicYet().refusal());
    }

    @PostMapping("/api/clinic/import/{id}/apply")
    @Operation(
            operationId = "applyImport",
            summary = "Do what was looked at, all of it or nothing",
            description =
                    "Records that somebody changed since stay and are named. Refused with 409 when"
                            + " appointments that patients have been told of would be lost, unless"
                            + " `givingUp` says so.")
    Applied apply(@PathVariable UUID id, @RequestBody NewImportDecision decision) {
        return switch (imports.apply(id, Set.copyOf(decision.removed()), decision.givingUp())) {
            case ApplyOutcome.Applied applied ->
                    new Applied(
                            ClinicView.Counts.of(applied.counts()),
                            applied.left(),
                            applied.unsuited());
            case ApplyOutcome.NoSuchPreview() ->
                    throw Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "no-such-preview",
                                    "Look at the file again",
                                    "The file has been taken over, or another one was looked at.")
                            .refusal();
            case ApplyOutcome.WouldDropPromises refused ->
                    throw ImportController.promisesDropped(refused.dropped()).refusal();
            case ApplyOutcome.WithoutLimits(List<String> treatments) ->
                    throw Problem.of(
                                    HttpStatus.CONFLICT,
                                    "no-limits",
                                    "Courses would be without limits",
                                    "Patients have courses of %s, for which no limits would be left. Keep"
                                                    .formatted(String.join(", ", treatments))
                                            + " the clinic's limit, or add one to the file. Nothing"
                                            + " was imported.")
                            .with("treatments", treatments)
                            .refusal();
            case ApplyOutcome.Refused refused ->
                    throw ImportController.promiseBroken(refused.refusal()).refusal();
        };
    }

    @PostMapping(path = "/api/clinic/replace", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replaceClinic",
            summary = "Start anew with another clinic; nothing of the former one stays",
            description = "`name` is the name of the clinic that is given up, typed by a person.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    Applied replace(HttpServletRequest request, @RequestParam String name) throws IOException {
        ClinicBundle bundle = accepted(bytes(request));
        return switch (bundles.startAnew(bundle, name)) {
            case ImportOutcome.Imported imported ->
                    new Applied(ClinicView.Counts.of(imported.counts()), List.of(), List.of());
            case ImportOutcome.AnotherName(String expected) ->
                    throw Problem.of(
                                    HttpStatus.CONFLICT,
                                    "another-name",
                                    "That is not the clinic's name",
                                    "Type %s to give it up. Nothing has changed."
                                            .formatted(expected))
                            .refusal();
            case ImportOutcome.WouldDropPromises refused ->
                    throw ImportController.promisesDropped(refused.dropped()).refusal();
            case ImportOutcome.Refused refused ->
                    throw ImportController.promiseBroken(refused.refusal()).refusal();
        };
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        return new LimitedUpload(request.getInputStream(), ImportController.MOST_BYTES)
                .readAllBytes();
    }

    private static ClinicBundle accepted(byte[] bytes) throws IOException {
        return switch (BundleReader.read(new ByteArrayInputStream(bytes))) {
            case BundleReading.Accepted(ClinicBundle bundle) -> {
                List<BundleFault> faults = NotKept.in(bundle);
                if (!faults.isEmpty()) {
                    throw ImportController.bundleRefused(faults).refusal();
                }
                yield bundle;
            }
            case BundleReading.Refused refused ->
                    throw ImportController.bundleRefused(refused.faults()).refusal();
        };
    }

    /** What to do with an import that was looked at. */
    record NewImportDecision(List<String> removed, boolean givingUp) {

        NewImportDecision {
            removed = List.copyOf(removed);
        }
    }

    /** What was taken over. */
    record Applied(ClinicView.Counts counts, List<String> left, List<Unsuited> unsuited) {}
}
