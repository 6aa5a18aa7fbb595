package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import painclinic.patient.PatientDetails;

import java.util.List;

/**
 * A row of a table of patients, read.
 *
 * @param number as a spreadsheet counts
 * @param who what the row calls them, for people to find it by
 * @param person null where the row has faults
 * @param referral null where the row has none, or has faults
 */
record PatientRow(
        int number,
        String who,
        @Nullable PatientDetails person,
        @Nullable WantedReferral referral,
        List<String> faults) {

    PatientRow {
        faults = List.copyOf(faults);
    }

    static PatientRow of(
            Table.Row row, List<@Nullable PatientColumn> columns, ReferralCells referrals) {
        Cells<PatientColumn> cells = new Cells<>(row, columns);
        PatientDetails person = PersonCells.read(cells);
        WantedReferral referral = referrals.read(cells);
        return new PatientRow(row.number(), who(cells), person, referral, cells.faults());
    }

    private static String who(Cells<PatientColumn> cells) {
        String both = cells.text(PatientColumn.FULL_NAME);
        if (both != null) {
            return both;
        }
        String given = cells.text(PatientColumn.GIVEN_NAME);
        String family = cells.text(PatientColumn.FAMILY_NAME);
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }
}
