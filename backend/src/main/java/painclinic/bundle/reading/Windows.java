package painclinic.bundle.reading;

import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.bundle.json.Fields;
import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Stretches of time: weekly windows, working blocks, ranges of dates and of moments. */
final class Windows {

    private static final Kind<DayOfWeek> DAY = Kinds.code(DayOfWeek.class);

    private Windows() {}

    static WeeklyWindow weekly(Fields in) {
        WeeklyWindow window =
                new WeeklyWindow(
                        in.required("day", DAY),
                        in.required("from", Kinds.TIME),
                        in.required("to", Kinds.TIME));
        requireLater(in, window.from().isBefore(window.to()));
        return window;
    }

    static WorkingBlock workingBlock(Fields in) {
        WorkingBlock block =
                new WorkingBlock(
                        in.required("site", Kinds.ID),
                        in.required("day", DAY),
                        in.required("from", Kinds.TIME),
                        in.required("to", Kinds.TIME),
                        in.optional("holdsFrom", Kinds.DATE),
                        in.optional("holdsTo", Kinds.DATE));
        requireLater(in, block.from().isBefore(block.to()));
        LocalDate first = block.holdsFrom();
        LocalDate last = block.holdsTo();
        if (first != null && last != null && last.isBefore(first)) {
            in.fault("holdsTo", "expected no earlier date than holdsFrom");
        }
        return block;
    }

    static DateRange dates(Fields in) {
        LocalDate from = in.required("from", Kinds.DATE);
        LocalDate to = in.required("to", Kinds.DATE);
        if (in.trusts("from", "to") && to.isBefore(from)) {
            in.fault("to", "ends before it begins: expected a date not before from");
        }
        return new DateRange(from, to);
    }

    static MomentRange moments(Fields in) {
        MomentRange range =
                new MomentRange(in.required("from", Kinds.MOMENT), in.required("to", Kinds.MOMENT));
        requireLater(in, range.from().isBefore(range.to()));
        return range;
    }

    private static void requireLater(Fields in, boolean later) {
        if (in.trusts("from", "to") && !later) {
            in.fault("to", "ends before it begins: expected a time after from");
        }
    }
}
