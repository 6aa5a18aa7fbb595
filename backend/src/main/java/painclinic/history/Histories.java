package painclinic.history;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import painclinic.audit.AuditTrail;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.clinic.RecordNames;
import painclinic.history.HistoryPage.PastAct;
import painclinic.history.HistoryPage.PastChange;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what was written down of a record and puts it into the clinic's words. */
@Service
class Histories {

    private static final int PAGE = 20;

    /** Columns that hold the id of a record with a name. */
    private static final List<String> NAMED =
            List.of("site_id", "treatment_id", "preferred_practitioner", "practitioner_id");

    private final AuditTrail trail;
    private final Clinics clinics;
    private final RecordNames names;

    Histories(AuditTrail trail, Clinics clinics, RecordNames names) {
        this.trail = trail;
        this.clinics = clinics;
        this.names = names;
    }

    /** The acts before one of them; acts that changed nothing people know of are passed over. */
    HistoryPage of(RecordKind kind, UUID record, @Nullable Long before) {
        ClinicTime time =
                clinics.current().map(Clinic::time).orElseGet(() -> ClinicTime.in("Europe/London"));
        List<String> calledInTables = calledInTables(kind, record);
        List<PastAct> shown = new ArrayList<>();
        long next = Objects.requireNonNullElse(before, Long.MAX_VALUE);
        while (true) {
            List<AuditTrail.Act> acts = trail.of(calledInTables, kind.allTables(), next, PAGE + 1);
            List<AuditTrail.Act> page = acts.subList(0, Math.min(PAGE, acts.size()));
            Words words = new Words(time, names.of(ids(page)));
            page.forEach(act -> pastAct(kind, act, words).ifPresent(shown::add));
            if (acts.size() <= PAGE) {
                return new HistoryPage(shown, null);
            }
            next = page.getLast().last();
            if (shown.size() >= PAGE) {
                return new HistoryPage(shown, next);
            }
        }
    }

    /** A treatment's own limits stand under its code. */
    private List<String> calledInTables(RecordKind kind, UUID record) {
        return Stream.concat(
                        Stream.of(record.toString()),
                        kind == RecordKind.TREATMENTS
                                ? names.treatmentCode(record).stream()
                                : Stream.empty())
                .toList();
    }

    private static Optional<PastAct> pastAct(RecordKind kind, AuditTrail.Act act, Words words) {
        Fold fold = new Fold(kind, words, act.changes());
        List<PastChange> changes = fold.changes();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PastAct(
                        act.last(),
                        words.time().local(act.at()),
                        by(act),
                        act.role() == null ? null : Words.sentence(act.role()),
                        act.why(),
                        fold.what(),
                        changes));
    }

    private static String by(AuditTrail.Act act) {
        return act.kind().equals("DATABASE")
                ? "Somebody in the database itself (%s)".formatted(act.actor())
                : act.actor();
    }

    private static Set<UUID> ids(List<AuditTrail.Act> acts) {
        Set<UUID> ids = new HashSet<>();
        for (AuditTrail.Act act : acts) {
            for (AuditTrail.Change change : act.changes()) {
                addIds(ids, change.was());
                addIds(ids, change.became());
            }
        }
        return ids;
    }

    private static void addIds(Set<UUID> ids, @Nullable JsonNode row) {
        if (row != null) {
            NAMED.stream()
                    .filter(row::hasNonNull)
                    .forEach(column -> ids.add(UUID.fromString(row.get(column).asString())));
        }
    }
}
