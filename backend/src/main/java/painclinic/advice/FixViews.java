package painclinic.advice;

import painclinic.advising.fixes.Fix;
import painclinic.advising.fixes.FixChange;
import painclinic.advising.fixes.Fixes;
import painclinic.advising.steps.FixedSession;
import painclinic.advising.steps.ReleasedSession;

import java.time.LocalDateTime;
import java.util.List;

/** Puts names to what would help a course. */
final class FixViews {

    private final ClinicNames names;
    private final PlaceViews places;

    FixViews(ClinicNames names) {
        this.names = names;
        this.places = new PlaceViews(names);
    }

    FixesView of(Fixes fixes) {
        return new FixesView(
                fixes.missing(),
                fixes.tried(),
                fixes.summary(),
                fixes.fixes().stream().map(fix -> view(fix, fixes.course())).toList());
    }

    private FixesView.FixView view(Fix fix, String course) {
        return new FixesView.FixView(
                fix.kind(),
                fix.text(),
                fix.ask().extent(),
                fix.changes().stream().map(FixChange::text).toList(),
                fix.placed(),
                fix.sessions().stream()
                        .filter(session -> session.course().equals(course))
                        .map(places::place)
                        .toList(),
                others(fix, course));
    }

    /** Each session of another course, from the place it gives up to the one it gets. */
    private List<FixesView.MovedView> others(Fix fix, String course) {
        List<ReleasedSession> released =
                fix.released().stream().filter(one -> !one.course().equals(course)).toList();
        return released.stream()
                .flatMap(from ->
                        fix.sessions().stream()
                                .filter(to -> to.course().equals(from.course()))
                                .map(to -> moved(from.start(), to)))
                .toList();
    }

    private FixesView.MovedView moved(LocalDateTime from, FixedSession to) {
        return new FixesView.MovedView(names.patient(to.course()), from, places.place(to));
    }
}
