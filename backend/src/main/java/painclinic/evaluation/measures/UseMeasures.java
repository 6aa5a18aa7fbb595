package painclinic.evaluation.measures;

import painclinic.bundle.DateRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToLongFunction;

/** How much of the horizon practitioners and rooms are booked. */
final class UseMeasures {

    private final ClinicIndex clinic;
    private final HorizonWeeks weeks;
    final UseTally practitioners = new UseTally();
    final UseTally rooms = new UseTally();

    UseMeasures(ClinicIndex clinic, HorizonWeeks weeks) {
        this.clinic = clinic;
        this.weeks = weeks;
        WorkingMinutes working = new WorkingMinutes(clinic.bundle().sites());
        for (Practitioner one : clinic.bundle().practitioners()) {
            practitioners.register(one.id(), one.name(), byWeek(week -> working.of(one, week)));
        }
        for (Room one : clinic.bundle().rooms()) {
            RoomMinutes open = new RoomMinutes(one, clinic.site(one.site()));
            rooms.register(one.id(), one.name(), byWeek(open::in));
        }
    }

    private long[] byWeek(ToLongFunction<DateRange> minutes) {
        List<DateRange> all = weeks.all();
        return all.stream().mapToLong(minutes).toArray();
    }

    void add(Placement session) {
        if (clinic.isInHorizon(session.day())) {
            int week = weeks.indexOf(session.day());
            for (Practitioner who : new LinkedHashSet<>(session.leaders())) {
                practitioners.book(who.id(), week, session.session().minutes());
            }
            rooms.book(session.room().id(), week, session.session().minutes());
        }
    }
}
