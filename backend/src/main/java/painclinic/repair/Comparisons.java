package painclinic.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.evaluation.measures.CourseSlack;
import painclinic.planner.repair.LostSession;
import painclinic.planner.repair.PatientNotice;
import painclinic.planner.repair.PractitionerNotice;
import painclinic.planner.repair.RepairResult;
import painclinic.planner.repair.ToldPlace;
import painclinic.repair.Comparison.DiaryChange;
import painclinic.repair.Comparison.Lost;
import painclinic.repair.Comparison.NoticeView;
import painclinic.repair.Comparison.PatientNotices;
import painclinic.repair.Comparison.PlaceView;
import painclinic.repair.Comparison.PractitionerNotices;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a repair's answer into words that people know each other by. */
final class Comparisons {

    private final ClinicBundle before;
    private final Names names;

    /**
     * @param before the clinic as it was, the published sessions among what is booked
     */
    Comparisons(ClinicBundle before) {
        this.before = before;
        this.names = new Names(before);
    }

    Comparison of(ClinicChanges happened, int patientsToMove, RepairResult result) {
        return new Comparison(
                patientsToMove,
                new Happenings(before, names).of(happened),
                patients(result.patients()),
                practitioners(result.practitioners()),
                result.lost().stream().map(this::lost).toList(),
                new SlackViews(result.bundle(), result.schedule(), happened.asOf())
                        .of(result.slack().stream().filter(CourseSlack::isShort).toList()));
    }

    private List<PatientNotices> patients(List<PatientNotice> notices) {
        return grouped(notices, PatientNotice::patient).entrySet().stream()
                .map(entry -> patient(names.patient(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(PatientNotices::name))
                .toList();
    }

    private PatientNotices patient(Patient patient, List<PatientNotice> notices) {
        return new PatientNotices(
                patient.id(),
                names.patientName(patient.id()),
                patient.nhsNumber(),
                patient.dateOfBirth(),
                notices.stream().map(this::notice).toList());
    }

    private NoticeView notice(PatientNotice notice) {
        Course course = names.course(notice.course());
        return new NoticeView(
                course.id(),
                names.treatment(course.treatment()),
                notice.number(),
                course.sessions(),
                place(notice.before()),
                place(notice.after()));
    }

    private List<PractitionerNotices> practitioners(List<PractitionerNotice> notices) {
        return grouped(notices, PractitionerNotice::practitioner).entrySet().stream()
                .map(entry ->
                        new PractitionerNotices(
                                entry.getKey(),
                                names.practitioner(entry.getKey()),
                                entry.getValue().stream().map(this::diaryChange).toList()))
                .sorted(Comparator.comparing(PractitionerNotices::name))
                .toList();
    }

    private DiaryChange diaryChange(PractitionerNotice notice) {
        return new DiaryChange(
                names.treatment(notice.treatment()),
                place(notice.before()),
                place(notice.after()),
                notice.joining().stream().map(names::nameOfCourse).toList(),
                notice.leaving().stream().map(names::nameOfCourse).toList());
    }

    private Lost lost(LostSession session) {
        Course course = names.course(session.course());
        return new Lost(
                course.id(),
                names.patientName(course.patient()),
                names.patient(course.patient()).nhsNumber(),
                names.treatment(course.treatment()),
                session.number(),
                course.sessions(),
                session.reasons());
    }

    private @Nullable PlaceView place(@Nullable ToldPlace place) {
        return place == null ? null : names.place(place);
    }

    private static <T> Map<String, List<T>> grouped(List<T> items, Function<T, String> key) {
        return items.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
