package painclinic.advice;

import painclinic.advising.bottlenecks.Bottleneck;
import painclinic.advising.bottlenecks.ClinicBottlenecks;

/** Puts names to what a clinic is short of. */
final class BottleneckViews {

    private final ClinicNames names;

    BottleneckViews(ClinicNames names) {
        this.names = names;
    }

    BottlenecksView of(ClinicBottlenecks bottlenecks) {
        return new BottlenecksView(
                bottlenecks.weeks().stream()
                        .map(week ->
                                new BottlenecksView.Week(
                                        week.monday(),
                                        week.bottlenecks().stream().map(this::view).toList()))
                        .toList());
    }

    private BottlenecksView.BottleneckView view(Bottleneck bottleneck) {
        return new BottlenecksView.BottleneckView(
                bottleneck.kind(),
                bottleneck.text(),
                bottleneck.isWarning(),
                bottleneck.sessionsMissing(),
                bottleneck.minutesMissing(),
                bottleneck.minutesThere(),
                bottleneck.minutesInUse(),
                bottleneck.courses().stream()
                        .map(course -> new BottlenecksView.HeldUp(course, names.patient(course)))
                        .toList());
    }
}
