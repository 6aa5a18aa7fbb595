package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Treatment;
import painclinic.evaluation.Appointment;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CohortSchedule;
import painclinic.evaluation.CourseSchedule;
import painclinic.evaluation.Placement;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How even and familiar courses are: gaps, faces, weekdays and wishes. */
final class CourseMeasures {

    private final ClinicIndex clinic;
    final List<Integer> gapsOffTarget = new ArrayList<>();
    int gapsOnTarget;
    final List<Double> samePractitioner = new ArrayList<>();
    final List<Double> sameSlot = new ArrayList<>();
    int sessionsWithPreferredTimes;
    int atPreferredTimes;
    int sessionsWithPreferredPractitioner;
    int withPreferredPractitioner;
    long rhythm;
    long continuity;
    long regularity;
    long preference;

    CourseMeasures(ClinicIndex clinic) {
        this.clinic = clinic;
    }

    void add(CourseSchedule course) {
        List<Placement> sessions =
                course.appointments().stream().map(Appointment::session).toList();
        if (!sessions.isEmpty()) {
            Treatment treatment = clinic.treatmentOf(course.course());
            if (course.isProgramme()) {
                addProgramme(course.cohort());
            } else {
                addGaps(course, sessions, treatment);
                addContinuity(sessions, treatment);
                addRegularity(sessions);
            }
            addPreferences(course.course(), sessions, treatment);
        }
    }

    /** What a person in a cohort has of it; nothing where the session names none. */
    private void addProgramme(@Nullable CohortSchedule cohort) {
        if (cohort == null) {
            sameSlot.add(1.0);
            return;
        }
        for (int off : cohort.offTarget()) {
            gapsOffTarget.add(off);
            gapsOnTarget += off == 0 ? 1 : 0;
            rhythm += off;
        }
        continuity += cohort.strangers();
        regularity += cohort.extraTimes();
        sameSlot.add(cohort.shareAtUsualTimes());
    }

    private void addGaps(CourseSchedule course, List<Placement> sessions, Treatment treatment) {
        Integer previous = course.lastDelivered();
        for (Placement session : sessions) {
            if (previous != null) {
                int off = Math.abs(session.day() - previous - treatment.targetDaysBetween());
                gapsOffTarget.add(off);
                gapsOnTarget += off == 0 ? 1 : 0;
                rhythm += off;
            }
            previous = session.day();
        }
    }

    private void addContinuity(List<Placement> sessions, Treatment treatment) {
        if (treatment.delivery() == Delivery.ONE_TO_ONE) {
            Tally practitioners = Tally.of(sessions, one -> one.practitioner().id());
            continuity += practitioners.extraKinds();
            samePractitioner.add(practitioners.shareOfTheMostCommon());
        } else {
            continuity +=
                    Tally.of(sessions, one -> Optional.ofNullable(one.session().classId()))
                            .extraKinds();
        }
    }

    private void addRegularity(List<Placement> sessions) {
        Tally slots = Tally.of(sessions, WeeklySlot::of);
        regularity += slots.extraKinds();
        sameSlot.add(slots.shareOfTheMostCommon());
    }

    private void addPreferences(Course course, List<Placement> sessions, Treatment treatment) {
        Patient patient = clinic.patient(course.patient());
        for (Placement session : sessions) {
            if (!patient.preferred().isEmpty()) {
                sessionsWithPreferredTimes++;
                if (session.fits(patient.preferred())) {
                    atPreferredTimes++;
                } else {
                    preference++;
                }
            }
            if (treatment.delivery() == Delivery.ONE_TO_ONE
                    && course.preferredPractitioner() != null) {
                addPractitioner(course.preferredPractitioner(), session);
            }
            if (course.preferredSite() != null
                    && !course.preferredSite().equals(session.site().id())) {
                preference++;
            }
        }
    }

    private void addPractitioner(String preferred, Placement session) {
        sessionsWithPreferredPractitioner++;
        if (preferred.equals(session.practitioner().id())) {
            withPreferredPractitioner++;
        } else {
            preference++;
        }
    }

    private record WeeklySlot(DayOfWeek day, LocalTime time) {

        static WeeklySlot of(Placement session) {
            return new WeeklySlot(session.weekday(), session.session().start().toLocalTime());
        }
    }
}
