package painclinic.exchange;

import painclinic.bundle.ClinicBundle;

import java.util.List;

/** What has become of a clinic's records between two looks at them. */
public final class ClinicDifferences {

    private ClinicDifferences() {}

    /** Every record that is new, says something else or is gone, kind by kind. */
    public static List<ImportRow> between(ClinicBundle before, ClinicBundle after) {
        return new Merge(before, after).rows();
    }
}
