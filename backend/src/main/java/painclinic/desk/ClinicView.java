package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Delivery;
import painclinic.exchange.ImportedCounts;
import painclinic.guideline.RulesetStatus;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The clinic at a glance. */
@Schema(name = "Clinic")
record ClinicView(
        String name,
        String timeZone,
        long version,
        Dates planning,
        GuidelineView guideline,
        List<TreatmentView> treatments,
        Counts counts) {

    /** Dates from the first to the last, both included. */
    @Schema(name = "DateRange")
    record Dates(LocalDate from, LocalDate to) {}

    /** The guideline that the clinic has adopted, and whether it still holds. */
    record GuidelineView(
            String code,
            String title,
            String publisher,
            LocalDate published,
            RulesetStatus status,
            String statusText,
            URI url) {}

    /** A treatment with the limits that hold for it here, and where they come from. */
    record TreatmentView(
            String code,
            String name,
            Delivery delivery,
            int minutes,
            int maxSessions,
            int windowDays,
            @Schema(types = {"integer", "null"}) @Nullable Integer groupMax,
            String citation) {}

    /** How much the clinic's records hold. */
    record Counts(
            int sites, int rooms, int practitioners, int patients, int courses, int sessionsOwed) {

        static Counts of(ImportedCounts counts) {
            return new Counts(
                    counts.sites(),
                    counts.rooms(),
                    counts.practitioners(),
                    counts.patients(),
                    counts.courses(),
                    counts.sessionsOwed());
        }
    }
}
