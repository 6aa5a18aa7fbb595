package painclinic.planner.model;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.guideline.ClinicLimits;
import painclinic.guideline.TreatmentLimits;
import painclinic.planner.model.CourseFacts.CourseHistory;
import painclinic.planner.model.CourseFacts.CourseNeeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Compiles the courses of a bundle, with what their patients need. */
final class CourseFactsReader {

    private final ClinicBundle bundle;
    private final TimeGrid grid;
    private final TreatmentFacts[] treatments;
    private final RoomFacts[] rooms;
    private final int sites;
    private final Ids patientIds;
    private final Ids practitionerIds;
    private final Ids codes;
    private final Ids siteIds;
    private final ClinicLimits limits;

    CourseFactsReader(
            ClinicBundle bundle,
            TimeGrid grid,
            TreatmentFacts[] treatments,
            RoomFacts[] rooms,
            int sites) {
        this.bundle = bundle;
        this.grid = grid;
        this.treatments = treatments;
        this.rooms = rooms;
        this.sites = sites;
        this.patientIds = new Ids(bundle.patients().stream().map(Patient::id));
        this.practitionerIds = new Ids(bundle.practitioners().stream().map(Practitioner::id));
        this.siteIds = new Ids(bundle.sites().stream().map(Site::id));
        this.codes = new Ids(bundle.treatments().stream().map(Treatment::code));
        this.limits = bundle.clinicLimits();
    }

    CourseFacts[] read() {
        return IntStream.range(0, bundle.courses().size())
                .mapToObj(i -> course(i, bundle.courses().get(i)))
                .toArray(CourseFacts[]::new);
    }

    private CourseFacts course(int index, Course course) {
        int patient = patientIds.of(course.patient());
        TreatmentFacts treatment = treatments[codes.of(course.treatment())];
        TreatmentLimits held = limits.of(course.guideline(), course.treatment());
        return new CourseFacts(
                index,
                course.id(),
                patient,
                treatment,
                held == null ? 0 : held.windowDays(),
                held == null ? 0 : held.maxSessions(treatment.minutes()),
                needs(course, bundle.patients().get(patient), treatment),
                history(course, bundle.treatments().get(treatment.index())));
    }

    private CourseHistory history(Course course, Treatment treatment) {
        List<java.time.LocalDate> delivered = course.deliveredOn();
        return new CourseHistory(
                course.priority() == Priority.URGENT,
                grid.day(course.startNotBefore()),
                delivered.isEmpty() ? CourseFacts.NONE : grid.day(delivered.getFirst()),
                delivered.isEmpty() ? CourseFacts.NONE : grid.day(delivered.getLast()),
                delivered.size(),
                treatment.isProgramme() ? 0 : course.owed());
    }

    private CourseNeeds needs(Course course, Patient patient, TreatmentFacts treatment) {
        WeeklyStarts weekly = new WeeklyStarts(grid);
        List<WeeklyWindow> available = patient.available();
        boolean[] suitable = suitableRooms(patient, treatment);
        String wished = course.preferredPractitioner();
        String site = course.preferredSite();
        return new CourseNeeds(
                practitioners(patient, treatment),
                bySite(suitable),
                suitable,
                available == null ? null : weekly.within(available, treatment.minutes()),
                patient.preferred().isEmpty()
                        ? null
                        : weekly.within(patient.preferred(), treatment.minutes()),
                away(patient),
                wished == null ? CourseFacts.NONE : practitionerIds.of(wished),
                site == null ? CourseFacts.NONE : siteIds.of(site));
    }

    private int[] practitioners(Patient patient, TreatmentFacts treatment) {
        String gender = treatment.group() ? null : patient.practitionerGender();
        return IntStream.range(0, bundle.practitioners().size())
                .filter(p ->
                        ClinicFactsReader.canLead(
                                bundle.practitioners().get(p),
                                bundle.treatments().get(treatment.index())))
                .filter(p ->
                        gender == null || gender.equals(bundle.practitioners().get(p).gender()))
                .toArray();
    }

    private boolean[] suitableRooms(Patient patient, TreatmentFacts treatment) {
        List<String> features = bundle.treatments().get(treatment.index()).roomFeatures();
        boolean[] suitable = new boolean[rooms.length];
        for (RoomFacts room : rooms) {
            Set<String> has = room.features();
            suitable[room.index()] = has.containsAll(features) && has.containsAll(patient.needs());
        }
        return suitable;
    }

    private int[][] bySite(boolean[] suitable) {
        List<List<Integer>> bySite = new ArrayList<>();
        for (int site = 0; site < sites; site++) {
            bySite.add(new ArrayList<>());
        }
        for (RoomFacts room : rooms) {
            if (suitable[room.index()]) {
                bySite.get(room.site()).add(room.index());
            }
        }
        return bySite.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private boolean @Nullable [] away(Patient patient) {
        if (patient.unavailable().isEmpty()) {
            return null;
        }
        boolean[] away = new boolean[grid.days()];
        for (DateRange range : patient.unavailable()) {
            int from = Math.clamp(grid.day(range.from()), 0, grid.days());
            int to = Math.clamp(grid.day(range.to()) + 1L, from, grid.days());
            Arrays.fill(away, from, to, true);
        }
        return away;
    }
}
