package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.PlanningHorizon;
import painclinic.database.Refusal;
import painclinic.database.Rows;
import painclinic.guideline.Guidelines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the clinic out of nothing, and keeps what it decides about itself. */
@Service
public class ClinicSetup {

    /** A plan of more days is more than anybody can promise, or a computer arrange. */
    private static final int MOST_DAYS = 400;

    private static final int USUAL_HOLD_MINUTES = 10;
    private static final int MOST_HOLD_MINUTES = 60;

    private final Rows rows;
    private final Clinics clinics;
    private final BankHolidays usual;
    private final RulesetAdoptions adoptions;
    private final TransactionOperations transaction;

    ClinicSetup(
            Rows rows,
            Clinics clinics,
            BankHolidays usual,
            RulesetAdoptions adoptions,
            TransactionOperations transaction) {
        this.rows = rows;
        this.clinics = clinics;
        this.usual = usual;
        this.adoptions = adoptions;
        this.transaction = transaction;
    }

    /** The settings; empty while there is no clinic. */
    public Optional<RecordedSettings> current() {
        return rows
                .list(
                        """
                        select name, bank_holidays, planning_from, planning_to, hold_minutes,
                            settings_version
                        from clinic where id = ?
                        """,
                        (row, n) ->
                                new RecordedSettings(
                                        row.getInt("settings_version"),
                                        new ClinicSettings(
                                                row.getString("name"),
                                                kept(row.getString("bank_holidays")),
                                                row.getObject("planning_from", LocalDate.class),
                                                row.getObject("planning_to", LocalDate.class),
                                                row.getInt("hold_minutes"))),
                        ClinicId.ONLY.value())
                .stream()
                .findFirst();
    }

    /** Whose bank holidays the clinic keeps; the usual ones while there is none. */
    public BankHolidays bankHolidays() {
        return current().map(one -> one.details().bankHolidays()).orElse(usual);
    }

    /** Makes a clinic that has nothing yet, where there is none. */
    public SetupOutcome found(ClinicSettings settings, String guideline, String actor) {
        return answering(() -> {
            Optional<Clinic> there = clinics.current();
            if (there.isPresent()) {
                return new SetupOutcome.AlreadyThere(there.get().details().name());
            }
            FieldFaults faults = faults(settings);
            faults.unless(
                    Guidelines.find(guideline).isPresent(),
                    "guideline",
                    "Choose one of the guidelines.");
            if (!faults.all().isEmpty()) {
                return new SetupOutcome.Faulty(faults.all());
            }
            insert(settings, guideline);
            adoptions.record(guideline, actor, "Chosen when the clinic was set up.");
            return kept();
        });
    }

    /** Makes the settings what they say, over the version that somebody saw. */
    public SetupOutcome edit(int version, ClinicSettings settings) {
        return answering(() -> {
            Optional<RecordedSettings> now = current();
            if (now.isEmpty()) {
                return new SetupOutcome.NoClinic();
            }
            if (now.get().version() != version) {
                return new SetupOutcome.ChangedMeanwhile(now.get());
            }
            List<FieldFault> faults = faults(settings).all();
            if (!faults.isEmpty()) {
                return new SetupOutcome.Faulty(faults);
            }
            ClinicSettings wanted = settings.over(now.get().details());
            if (!now.get().details().equals(wanted)) {
                update(wanted);
            }
            return kept();
        });
    }

    /** Lets courses that are prescribed from now on go by a ruleset; running ones keep theirs. */
    public SetupOutcome adopt(String guideline, String reason, String actor) {
        return answering(() -> {
            if (clinics.current().isEmpty()) {
                return new SetupOutcome.NoClinic();
            }
            List<FieldFault> faults = adoptions.faults(guideline, reason);
            if (!faults.isEmpty()) {
                return new SetupOutcome.Faulty(faults);
            }
            adoptions.record(guideline, actor, reason.strip());
            clinics.limitSizes(ClinicId.ONLY);
            clinics.advanceVersion(ClinicId.ONLY);
            return kept();
        });
    }

    private void insert(ClinicSettings settings, String guideline) {
        rows.update(
                """
                insert into clinic (id, name, time_zone, guideline, planning_from, planning_to,
                    grid_minutes, bank_holidays, hold_minutes, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                ClinicId.ONLY.value(),
                settings.name().strip(),
                Today.USUAL_ZONE,
                guideline,
                settings.planningFrom(),
                settings.planningTo(),
                PlanningHorizon.DEFAULT_GRID_MINUTES,
                settings.bankHolidays().name(),
                Objects.requireNonNullElse(settings.holdMinutes(), USUAL_HOLD_MINUTES));
    }

    private void update(ClinicSettings settings) {
        rows.update(
                """
                update clinic set name = ?, bank_holidays = ?, planning_from = ?, planning_to = ?,
                    hold_minutes = ?, settings_version = settings_version + 1
                where id = ?
                """,
                settings.name().strip(),
                settings.bankHolidays().name(),
                settings.planningFrom(),
                settings.planningTo(),
                settings.holdMinutes(),
                ClinicId.ONLY.value());
        clinics.advanceVersion(ClinicId.ONLY);
    }

    private static FieldFaults faults(ClinicSettings settings) {
        FieldFaults faults = new FieldFaults();
        faults.text("name", settings.name());
        faults.notBefore("planningTo", settings.planningFrom(), settings.planningTo());
        faults.unless(
                ChronoUnit.DAYS.between(settings.planningFrom(), settings.planningTo()) < MOST_DAYS,
                "planningTo",
                "Plan no more than %d days at once.".formatted(MOST_DAYS));
        faults.between("holdMinutes", settings.holdMinutes(), 1, MOST_HOLD_MINUTES);
        return faults;
    }

    private BankHolidays kept(@Nullable String name) {
        return name == null ? usual : BankHolidays.valueOf(name);
    }

    private SetupOutcome kept() {
        return new SetupOutcome.Kept(current().orElseThrow());
    }

    private SetupOutcome answering(Supplier<SetupOutcome> act) {
        try {
            return transaction.execute(status -> {
                clinics.lock(ClinicId.ONLY);
                return act.get();
            });
        } catch (DataAccessException e) {
            return new SetupOutcome.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }
}
