package painclinic.accounts;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.access.ClinicUser;
import painclinic.access.SignInLink;
import painclinic.web.Problem;
import painclinic.web.Revision;

import java.util.List;
import java.util.UUID;

/** Who may sign in, as administrators keep it. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountList list;
    private final AccountKeeping keeping;

    AccountController(AccountList list, AccountKeeping keeping) {
        this.list = list;
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(operationId = "accounts", summary = "All accounts by name, ended ones too")
    List<Account> all() {
        return list.all();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "account", summary = "An account; the entity tag is its version")
    ResponseEntity<Account> one(@PathVariable UUID id) {
        return ok(list.find(id).orElseThrow(() -> noSuchAccount().refusal()));
    }

    @PostMapping
    @Operation(
            operationId = "invite",
            summary = "Invite somebody; the link is told in this answer and never again")
    ResponseEntity<LinkMade> invite(@Valid @RequestBody Invitation invitation) {
        return ResponseEntity.status(HttpStatus.CREATED).body(made(keeping.invite(invitation)));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editAccount",
            summary = "Make an account what the details say",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. Where roles or records"
                            + " change, the account's sessions end.")
    ResponseEntity<Account> edit(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @Valid @RequestBody AccountDetails details,
            @AuthenticationPrincipal ClinicUser user) {
        return ok(done(keeping.edit(id, Revision.number(version), details, user.id())));
    }

    @PostMapping("/{id}/link")
    @Operation(
            operationId = "makeSignInLink",
            summary = "Make a link with which its person chooses a password",
            description = "The link before it opens nothing any more. It is told this once.")
    LinkMade makeLink(@PathVariable UUID id) {
        return made(keeping.makeLink(id));
    }

    @PostMapping("/{id}/end")
    @Operation(
            operationId = "endAccount",
            summary = "End an account: nobody signs in with it, and its sessions are over")
    ResponseEntity<Account> end(@PathVariable UUID id, @AuthenticationPrincipal ClinicUser user) {
        return ok(done(keeping.end(id, user.id())));
    }

    @PostMapping("/{id}/reopen")
    @Operation(operationId = "reopenAccount", summary = "Open an ended account again")
    ResponseEntity<Account> reopen(@PathVariable UUID id) {
        return ok(done(keeping.reopen(id)));
    }

    private static ResponseEntity<Account> ok(Account account) {
        return ResponseEntity.ok().eTag("\"" + account.version() + "\"").body(account);
    }

    private static Account done(AccountOutcome outcome) {
        if (outcome instanceof AccountOutcome.Done(Account account)) {
            return account;
        }
        throw refused(outcome).refusal();
    }

    private static LinkMade made(AccountOutcome outcome) {
        if (outcome instanceof AccountOutcome.Linked(Account account, SignInLink link)) {
            return new LinkMade(account, link);
        }
        throw refused(outcome).refusal();
    }

    private static Problem refused(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.NoSuchAccount() -> noSuchAccount();
            case AccountOutcome.ChangedMeanwhile(Account now) ->
                    Problem.of(
                                    HttpStatus.PRECONDITION_FAILED,
                                    "changed-meanwhile",
                                    "Somebody else has changed this",
                                    "It was changed after you opened it. Nothing was saved.")
                            .with("current", now);
            case AccountOutcome.Faulty faulty ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "fields-refused",
                                    "There is a problem",
                                    "Some fields have to be corrected. Nothing was saved.")
                            .with("faults", faulty.faults());
            case AccountOutcome.LastAdministrator() ->
                    notNow(
                            "last-administrator",
                            "This is the last administrator. Make somebody else one first.");
            case AccountOutcome.OnesOwn() ->
                    notNow(
                            "ones-own-account",
                            "This is your own account. Ask another administrator to take it or its"
                                    + " role away.");
            case AccountOutcome.Ended() ->
                    notNow("account-ended", "The account has ended. Open it again first.");
            case AccountOutcome.Done done -> throw new IllegalStateException(done.toString());
            case AccountOutcome.Linked made -> throw new IllegalStateException(made.toString());
        };
    }

    private static Problem notNow(String name, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, "Nothing was changed", sentence);
    }

    private static Problem noSuchAccount() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-account",
                "There is no such account",
                "Look for the person in the list of accounts.");
    }
}
