package painclinic.evaluation;

import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A session whose place and people exist, with its times as whole numbers.
 *
 * @param leaders everybody who leads it, the lead first
 * @param day the date, as days since 1970-01-01
 * @param startMinute minutes from midnight to the start
 * @param endMinute minutes from that same midnight to the end
 */
public record Placement(
        Session session,
        Room room,
        Site site,
        List<Practitioner> leaders,
        Treatment treatment,
        int day,
        DayOfWeek weekday,
        int startMinute,
        int endMinute) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    static Placement of(
            Session session,
            Room room,
            Site site,
            List<Practitioner> leaders,
            Treatment treatment) {
        int startMinute = minuteOf(session.start().toLocalTime());
        return new Placement(
                session,
                room,
                site,
                leaders,
                treatment,
                Math.toIntExact(session.start().toLocalDate().toEpochDay()),
                session.start().getDayOfWeek(),
                startMinute,
                startMinute + session.minutes());
    }

    public static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** The one who leads. */
    public Practitioner practitioner() {
        return leaders.getFirst();
    }

    /** What the session asks for: as its treatment says, or the programme for its number. */
    public SessionDemands demands() {
        return demands(treatment, session);
    }

    static SessionDemands demands(Treatment treatment, Session session) {
        int number = session.number();
        return treatment.isProgramme() && (number < 1 || number > treatment.programme().size())
                ? new SessionDemands(
                        session.minutes(), treatment.roomFeatures(), treatment.leadersOrOwnSkill())
                : treatment.demands(number);
    }

    public String id() {
        return session.id();
    }

    /** Minutes since 1970-01-01T00:00, clinic time. */
    public long start() {
        return (long) day * MINUTES_OF_A_DAY + startMinute;
    }

    /** Minutes since 1970-01-01T00:00, clinic time; not part of the session. */
    public long end() {
        return start() + session.minutes();
    }

    public boolean fits(List<WeeklyWindow> windows) {
        return windows.stream().anyMatch(w -> fits(w.day(), w.from(), w.to()));
    }

    public boolean fits(WorkingBlock block) {
        return block.isOn(LocalDate.ofEpochDay(day)) && fits(block.day(), block.from(), block.to());
    }

    private boolean fits(DayOfWeek day, LocalTime from, LocalTime to) {
        return day == weekday && minuteOf(from) <= startMinute && endMinute <= minuteOf(to);
    }

    /** The session's id and start, for messages. */
    public String where() {
        return session.id() + " at " + session.start();
    }
}
