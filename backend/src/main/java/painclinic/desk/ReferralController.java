package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.Priority;
import painclinic.course.CountingInForce;
import painclinic.course.CountingInForce.CountingPolicy;
import painclinic.course.ReferralLine;
import painclinic.course.ReferralList;
import painclinic.course.ReferralStatus;
import painclinic.patient.PatientFound;
import painclinic.patient.PatientIdentities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The referrals by age, and by what the sessions of courses are counted. */
@RestController
class ReferralController {

    private static final int MOST = 500;

    private final ReferralList referrals;
    private final CountingInForce counting;
    private final PatientIdentities patients;

    ReferralController(
            ReferralList referrals, CountingInForce counting, PatientIdentities patients) {
        this.referrals = referrals;
        this.counting = counting;
        this.patients = patients;
    }

    @GetMapping("/api/referrals")
    @Operation(
            operationId = "referrals",
            summary = "Referrals that wait for a decision or a first session, the oldest first",
            description =
                    "With `decided`, the others: under way, declined or discharged, the latest"
                            + " first. 500 at most.")
    List<ListedReferral> list(@RequestParam(defaultValue = "false") boolean decided) {
        List<ReferralLine> lines = decided ? referrals.decided(MOST) : referrals.waiting(MOST);
        Map<UUID, PatientFound> people =
                patients.of(lines.stream().map(ReferralLine::patient).toList());
        return lines.stream()
                .map(line ->
                        ListedReferral.of(line, Objects.requireNonNull(people.get(line.patient()))))
                .toList();
    }

    @GetMapping("/api/clinic/counting-policies")
    @Operation(
            operationId = "countingPolicies",
            summary = "What uses up a session, for courses that are prescribed now",
            description = "None until the first course is prescribed: then only what is given.")
    List<CountingPolicy> countingPolicies() {
        return counting.now().stream().toList();
    }

    /** A referral with whom it is of. */
    @Schema(name = "ListedReferral")
    record ListedReferral(
            UUID id,
            UUID patient,
            String patientName,
            @Schema(types = {"string", "null"}) @Nullable String nhsNumber,
            LocalDate dateOfBirth,
            LocalDate referredOn,
            LocalDate painBeganOn,
            Priority priority,
            ReferralStatus status,
            @Schema(types = {"string", "null"}) @Nullable String reason,
            LocalDate dueBy,
            @Schema(
                            types = {"string", "null"},
                            format = "date")
                    @Nullable LocalDate beganOn,
            int courses) {

        private static ListedReferral of(ReferralLine line, PatientFound person) {
            return new ListedReferral(
                    line.id(),
                    line.patient(),
                    person.name(),
                    person.nhsNumber(),
                    person.dateOfBirth(),
                    line.referredOn(),
                    line.painBeganOn(),
                    line.priority(),
                    line.status(),
                    line.reason(),
                    line.dueBy(),
                    line.beganOn(),
                    line.courses());
        }
    }
}
