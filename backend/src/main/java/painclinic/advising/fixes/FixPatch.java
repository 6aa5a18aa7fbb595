package painclinic.advising.fixes;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bundles with one record changed; everything else is shared. */
public final class FixPatch {

    private FixPatch() {}

    static UnaryOperator<ClinicBundle> practitioner(String id, UnaryOperator<Practitioner> change) {
        return bundle ->
                bundle.withPractitioners(
                        changed(bundle.practitioners(), one -> one.id().equals(id), change));
    }

    static UnaryOperator<ClinicBundle> patient(String id, UnaryOperator<Patient> change) {
        return bundle ->
                bundle.withPatients(changed(bundle.patients(), one -> one.id().equals(id), change));
    }

    static UnaryOperator<ClinicBundle> room(String id, UnaryOperator<Room> change) {
        return bundle ->
                bundle.withRooms(changed(bundle.rooms(), one -> one.id().equals(id), change));
    }

    static UnaryOperator<ClinicBundle> site(String id, UnaryOperator<Site> change) {
        return bundle ->
                bundle.withSites(changed(bundle.sites(), one -> one.id().equals(id), change));
    }

    static UnaryOperator<ClinicBundle> treatment(String code, UnaryOperator<Treatment> change) {
        return bundle ->
                bundle.withTreatments(
                        changed(bundle.treatments(), one -> one.code().equals(code), change));
    }

    static UnaryOperator<ClinicBundle> course(String id, UnaryOperator<Course> change) {
        return bundle ->
                bundle.withCourses(changed(bundle.courses(), one -> one.id().equals(id), change));
    }

    static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /** Windows with one more; those of its day that it overlaps become one with it. */
    static List<WeeklyWindow> plusWindow(List<WeeklyWindow> windows, WeeklyWindow more) {
        List<WeeklyWindow> apart = new ArrayList<>();
        WeeklyWindow whole = more;
        for (WeeklyWindow one : windows) {
            if (one.day() == more.day()
                    && one.from().isBefore(more.to())
                    && more.from().isBefore(one.to())) {
                whole =
                        new WeeklyWindow(
                                more.day(),
                                one.from().isBefore(whole.from()) ? one.from() : whole.from(),
                                one.to().isAfter(whole.to()) ? one.to() : whole.to());
            } else {
                apart.add(one);
            }
        }
        return plus(apart, whole);
    }

    /** A list in which one element has others in its place. */
    static <T> List<T> instead(List<T> list, T one, List<T> others) {
        List<T> changed = new ArrayList<>(list);
        int at = changed.indexOf(one);
        changed.remove(at);
        changed.addAll(at, others);
        return changed;
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
    }
}
