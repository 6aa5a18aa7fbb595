package painclinic.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.web.Problem;

import java.util.UUID;

/** What became of one record: who changed it, when, why, and what. */
@RestController
class HistoryController {

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/api/history/{kind}/{id}")
    @Operation(
            operationId = "history",
            summary = "A record's history in the clinic's words, the newest twenty acts first",
            description =
                    "Kinds: patients, practitioners, rooms, sites, treatments, courses,"
                        + " appointments, accounts. Empty where nothing was changed since changes"
                        + " are written down. `before` asks for older ones: it is the `more` of the"
                        + " page before.")
    HistoryPage of(
            @PathVariable String kind,
            @PathVariable UUID id,
            @Parameter(description = "The `more` of the page before; none for the newest")
                    @RequestParam(required = false)
                    @Nullable Long before) {
        return histories.of(
                RecordKind.named(kind).orElseThrow(() -> noSuchKind().refusal()), id, before);
    }

    private static Problem noSuchKind() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-record",
                "There is no such record",
                "No records of that kind have a history.");
    }
}
