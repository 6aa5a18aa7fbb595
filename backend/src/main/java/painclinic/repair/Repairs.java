package painclinic.repair;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.BundleFault;
import painclinic.bundle.ChangesReader;
import painclinic.bundle.ChangesReading;
import painclinic.bundle.ChangesWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicTime;
import painclinic.draft.DraftMeasures;
import painclinic.draft.DraftRepair;
import painclinic.draft.DraftSchedule;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.repair.Repair;
import painclinic.planner.repair.RepairOptions;
import painclinic.planner.repair.RepairResult;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Works out repairs of the published schedule and keeps them as drafts. */
@Service
class Repairs {

    private static final Logger log = LoggerFactory.getLogger(Repairs.class);

    private final RepairTurn turn;
    private final ClinicBundles bundles;
    private final Drafts drafts;
    private final Clock clock;

    Repairs(RepairTurn turn, ClinicBundles bundles, Drafts drafts, Clock clock) {
        this.turn = turn;
        this.bundles = bundles;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Reads what has happened and answers within seconds. Nothing is changed but that there is one
     * more draft. The document is there as a whole, so that no slow sender holds others up.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public RepairOutcome workOut(byte[] document, int patientsToMove) {
        if (!turn.take(ClinicId.ONLY)) {
            return new RepairOutcome.InProgress();
        }
        return bundles.current()
                .map(clinic -> workOut(document, patientsToMove, clinic))
                .orElseGet(RepairOutcome.NoClinic::new);
    }

    private RepairOutcome workOut(byte[] document, int patientsToMove, VersionedBundle current) {
        ClinicBundle clinic = current.bundle();
        LocalDateTime now = nextMinute(clinic);
        LocalDate lastDate = clinic.planning().to();
        if (now.toLocalDate().isAfter(lastDate)) {
            return new RepairOutcome.WindowOver(lastDate);
        }
        ClinicSchedule told = new ClinicSchedule(clinic.booked(), List.of());
        return switch (ChangesReader.read(document, clinic, told)) {
            case ChangesReading.Refused(List<BundleFault> faults) ->
                    new RepairOutcome.Refused(faults);
            case ChangesReading.Accepted(ClinicChanges said) -> {
                ClinicChanges happened = asOf(now, said);
                List<BundleFault> faults = faults(clinic, told, happened);
                yield faults.isEmpty()
                        ? toMend(current, happened)
                                .map(days -> repair(days, told, happened, patientsToMove))
                                .orElseGet(() -> new RepairOutcome.WindowOver(lastDate))
                        : new RepairOutcome.Refused(faults);
            }
        };
    }

    /** The clinic with the days that are mended to plan, if any of its window is left. */
    private Optional<VersionedBundle> toMend(VersionedBundle current, ClinicChanges happened) {
        return concernsToday(happened) ? Optional.of(current) : bundles.toPlan();
    }

    /** The same as of the present moment, whatever moment the document names. */
    private static ClinicChanges asOf(LocalDateTime now, ClinicChanges said) {
        return new ClinicChanges(
                now,
                said.leave(),
                said.absences(),
                said.roomsClosed(),
                said.sitesClosed(),
                said.patientsAway(),
                said.cancelled(),
                said.cancelledDates(),
                said.notAttended());
    }

    /** Looks again, because by now a session that was to come may have begun. */
    private static List<BundleFault> faults(
            ClinicBundle clinic, ClinicSchedule told, ClinicChanges happened) {
        List<BundleFault> faults =
                HorizonRules.faults(happened, clinic.planning(), happened.asOf());
        return switch (ChangesReader.read(ChangesWriter.toBytes(happened), clinic, told)) {
            case ChangesReading.Refused(List<BundleFault> since) when faults.isEmpty() -> since;
            case ChangesReading any -> faults;
        };
    }

    /**
     * Whether somebody who treats, or a room, is missing today. Only then is today mended, so that
     * a colleague can take over; nobody is given a new time at so short notice.
     */
    private static boolean concernsToday(ClinicChanges happened) {
        LocalDate today = happened.asOf().toLocalDate();
        LocalDateTime midnight = today.plusDays(1).atStartOfDay();
        return happened.leave().stream().anyMatch(one -> one.dates().contains(today))
                || happened.absences().stream()
                        .anyMatch(one -> one.during().overlaps(happened.asOf(), midnight))
                || happened.roomsClosed().stream()
                        .anyMatch(one -> one.during().overlaps(happened.asOf(), midnight))
                || happened.sitesClosed().stream().anyMatch(one -> one.date().equals(today));
    }

    private RepairOutcome repair(
            VersionedBundle clinic, ClinicSchedule told, ClinicChanges happened, int toMove) {
        RepairResult result = new Repair(clinic.bundle(), told, happened, options(toMove)).run();
        List<BrokenRule> broken = ScheduleCheck.brokenRules(result.bundle(), result.schedule());
        if (!broken.isEmpty()) {
            log.error("A repair broke rules: {}", broken);
            return new RepairOutcome.Failed();
        }
        return new RepairOutcome.WorkedOut(save(clinic, told, happened, toMove, result));
    }

    private DraftSchedule save(
            VersionedBundle clinic,
            ClinicSchedule told,
            ClinicChanges happened,
            int toMove,
            RepairResult result) {
        Comparison comparison = new Comparisons(clinic.bundle()).of(happened, toMove, result);
        UUID draft =
                drafts.save(
                        new NewDraft(
                                result.schedule(),
                                clinic,
                                DraftMeasures.of(result.bundle(), result.schedule(), told).write(),
                                new DraftRepair(
                                        new NewRecords(clinic.bundle(), result.bundle())
                                                .of(happened),
                                        ComparisonDocument.write(comparison))));
        return drafts.find(draft).orElseThrow();
    }

    private static RepairOptions options(int patientsToMove) {
        RepairOptions usual = RepairOptions.DEFAULT;
        return new RepairOptions(
                patientsToMove, usual.spentLimit(), usual.seed(), usual.stepLimit());
    }

    /** A session that starts with this very minute has begun. */
    private LocalDateTime nextMinute(ClinicBundle clinic) {
        return ClinicTime.in(clinic.clinic().timeZone())
                .local(clock.instant())
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
    }
}
