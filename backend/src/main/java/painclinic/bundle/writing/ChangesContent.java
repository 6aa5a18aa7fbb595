package painclinic.bundle.writing;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.PlaceInSession;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;

import java.util.List;

/** The keys of {@code clinic-changes/1}, in their order; lists without an entry are left out. */
public final class ChangesContent {

    private final JsonOutput out;

    public ChangesContent(JsonOutput out) {
        this.out = out;
    }

    /** Writes every list. */
    public void changes(ClinicChanges changes) {
        out.text("format", ClinicChanges.FORMAT);
        out.moment("asOf", changes.asOf());
        out.optionalObjects(
                "practitionersOnLeave",
                changes.leave(),
                one -> dates("practitioner", one.practitioner(), one.dates()));
        out.optionalObjects(
                "practitionersAway",
                changes.absences(),
                one -> moments("practitioner", one.practitioner(), one.during()));
        out.optionalObjects(
                "roomsClosed",
                changes.roomsClosed(),
                one -> moments("room", one.room(), one.during()));
        out.optionalObjects(
                "sitesClosed",
                changes.sitesClosed(),
                one -> {
                    out.text("site", one.site());
                    out.date("date", one.date());
                });
        out.optionalObjects(
                "patientsAway",
                changes.patientsAway(),
                one -> dates("patient", one.patient(), one.dates()));
        places("cancelled", changes.cancelled());
        out.optionalObjects(
                "cancelledDates",
                changes.cancelledDates(),
                one -> dates("course", one.course(), one.dates()));
        places("notAttended", changes.notAttended());
    }

    private void places(String key, List<PlaceInSession> places) {
        out.optionalObjects(
                key,
                places,
                one -> {
                    out.text("session", one.session());
                    out.text("course", one.course());
                });
    }

    private void dates(String key, String id, DateRange dates) {
        out.text(key, id);
        out.date("from", dates.from());
        out.date("to", dates.to());
    }

    private void moments(String key, String id, MomentRange range) {
        out.text(key, id);
        out.moment("from", range.from());
        out.moment("to", range.to());
    }
}
