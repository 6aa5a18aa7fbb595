package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.EditableSites;
import painclinic.clinic.Recorded;
import painclinic.clinic.SiteDetails;
import painclinic.web.Revision;

import java.util.List;
import java.util.UUID;

/** The clinic's sites, one at a time. */
@RestController
@RequestMapping("/api/sites")
class SiteController {

    private final EditableSites sites;
    private final RecordAnswers answers;

    SiteController(EditableSites sites, RecordAnswers answers) {
        this.sites = sites;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "sites", summary = "The sites in use, in their order")
    List<Recorded<SiteDetails>> all() {
        return sites.all();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "site", summary = "A site; the entity tag is its version")
    ResponseEntity<Recorded<SiteDetails>> one(@PathVariable UUID id) {
        return answers.found(sites.find(id));
    }

    @PostMapping
    @Operation(operationId = "addSite", summary = "Record a site")
    ResponseEntity<Saved<SiteDetails>> add(@RequestBody SiteDetails details) {
        return answers.added(sites.add(details));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editSite",
            summary = "Make a site what the details say",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the record as"
                            + " it is, when somebody else has changed it.")
    ResponseEntity<Saved<SiteDetails>> edit(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody SiteDetails details) {
        return answers.edited(sites.edit(id, Revision.number(version), details));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removeSite",
            summary = "Remove a site; where something still refers to it, it retires")
    Removed remove(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version) {
        return answers.removed(sites.remove(id, Revision.number(version)));
    }

    @PostMapping("/{id}/restore")
    @Operation(
            operationId = "restoreSite",
            summary = "Take the removal of a site back: it is what the details say again")
    ResponseEntity<Saved<SiteDetails>> restore(
            @PathVariable UUID id, @RequestBody SiteDetails details) {
        return answers.edited(sites.restore(id, details));
    }
}
