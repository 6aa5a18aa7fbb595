package painclinic.planner;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.Delivery;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.guideline.LocalLimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small clinics of every description, the same for the same seed: odd grids and lengths, scarce
 * rooms, practitioners at two sites or about to lose their registration, horizons of a day and of a
 * year, across clock changes. {@link RandomCourses} fills them with people.
 */
final class RandomClinic {

    static final List<String> FEATURES = List.of("GYM", "COUCH", "SHARPS", "STEP_FREE");
    private static final List<LocalDate> BEGINNINGS =
            List.of(
                    LocalDate.of(2027, 1, 4),
                    LocalDate.of(2027, 3, 24),
                    LocalDate.of(2026, 10, 20),
                    LocalDate.of(2028, 2, 26));
    private static final List<Integer> DAYS = List.of(1, 6, 14, 31, 61, 91, 91, 121, 151, 400);

    private final long seed;
    private final Chance chance;
    private final LocalDate from;
    private final LocalDate to;
    private final int grid;
    private final List<Treatment> treatments;
    private final List<Site> sites;

    RandomClinic(long seed) {
        this.seed = seed;
        chance = new Chance(new Random(seed * 7_919 + 13));
        from = chance.pick(BEGINNINGS).plusDays(chance.below(7));
        to = from.plusDays(chance.pick(DAYS) - 1L);
        grid = chance.pick(List.of(5, 10, 15, 15, 20, 30, 60));
        treatments =
                List.of(
                        group("GROUP_EXERCISE"),
                        oneToOne("MANUAL_THERAPY"),
                        oneToOne("ACUPUNCTURE"),
                        oneToOne("ALEXANDER_TECHNIQUE"),
                        group("PAIN_SCHOOL"));
        sites = chance.several(1, 3, this::site);
    }

    /** A clinic with people and courses, but nothing booked. */
    ClinicBundle bundle() {
        ClinicBundle empty =
                new ClinicBundle(
                        new ClinicDetails("Clinic", "Europe/London"),
                        "NICE-CG88-2009",
                        localLimits(),
                        new PlanningHorizon(from, to, grid),
                        treatments,
                        sites,
                        chance.several(1, 5, this::room),
                        chance.several(1, 5, this::practitioner),
                        List.of(),
                        List.of(),
                        List.of());
        return new RandomCourses(chance, empty).bundle();
    }

    private Treatment group(String code) {
        Integer most = chance.happens(0.4) ? 1 + chance.below(4) : null;
        return treatment(code, Delivery.GROUP, most, "GYM");
    }

    private Treatment oneToOne(String code) {
        return treatment(code, Delivery.ONE_TO_ONE, null, chance.happens(0.5) ? "COUCH" : "SHARPS");
    }

    private Treatment treatment(
            String code, Delivery delivery, @Nullable Integer groupMax, String feature) {
        return new Treatment(
                code,
                code,
                delivery,
                chance.pick(List.of(20, 30, 45, 50, 60, 90)),
                chance.happens(0.5) ? List.of(feature) : List.of(),
                groupMax,
                chance.below(6),
                1 + chance.below(14));
    }

    private List<LocalLimit> localLimits() {
        List<LocalLimit> limits = new ArrayList<>();
        limits.add(new LocalLimit("ALEXANDER_TECHNIQUE", 24, 60 + chance.below(140), null));
        limits.add(
                new LocalLimit(
                        "PAIN_SCHOOL", 12, 40, chance.happens(0.5) ? 2 + chance.below(3) : null));
        if (chance.happens(0.3)) {
            limits.add(new LocalLimit("GROUP_EXERCISE", 6, 40, 4));
        }
        if (chance.happens(0.2)) {
            limits.add(new LocalLimit("MANUAL_THERAPY", null, 30, null));
        }
        return limits;
    }

    private Site site(int n) {
        int opens = chance.pick(List.of(7 * 60, 8 * 60, 8 * 60 + 40, 9 * 60 + 15));
        int closes = chance.pick(List.of(12 * 60, 16 * 60 + 50, 18 * 60, 23 * 60 + 59));
        List<WeeklyWindow> open = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance.happens(day.getValue() > 5 ? 0.3 : 0.9)) {
                if (chance.happens(0.3) && closes > 13 * 60) {
                    open.add(window(day, opens, 12 * 60));
                    open.add(window(day, 12 * 60 + 45, closes));
                } else {
                    open.add(window(day, opens, closes));
                }
            }
        }
        return new Site("site" + n, "Site", open, chance.dates(from, to, chance.below(4)));
    }

    private Room room(int n) {
        List<MomentRange> closures = new ArrayList<>();
        for (LocalDate date : chance.dates(from, to, chance.below(4))) {
            closures.add(
                    new MomentRange(
                            date.atTime(chance.below(24), 7),
                            date.plusDays(1 + chance.below(3)).atTime(chance.below(24), 0)));
        }
        return new Room(
                "room" + n,
                chance.pick(sites).id(),
                "Room",
                chance.pick(List.of(1, 1, 2, 4, 12)),
                FEATURES.stream().filter(feature -> chance.happens(0.75)).toList(),
                closures);
    }

    private Practitioner practitioner(int n) {
        List<WorkingBlock> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance.happens(day.getValue() > 5 ? 0.2 : 0.7)) {
                int starts = chance.pick(List.of(7 * 60 + 30, 8 * 60, 9 * 60, 9 * 60 + 5));
                int pause = starts + 60 * (1 + chance.below(5));
                addBlock(hours, day, starts, pause);
                addBlock(hours, day, pause + 20, pause + 20 + 60 * (1 + chance.below(5)));
            }
        }
        return new Practitioner(
                "p" + n,
                "Name",
                "PHYSIOTHERAPIST",
                chance.happens(0.5)
                        ? new Registration("HCPC", "PH1", from.plusDays(chance.below(120)))
                        : null,
                treatments.stream()
                        .map(Treatment::code)
                        .filter(code -> chance.happens(0.7))
                        .toList(),
                chance.happens(0.8) ? chance.pick(List.of("FEMALE", "MALE")) : null,
                hours,
                chance.ranges(from, to, chance.below(3)),
                absences(n),
                chance.happens(0.4) ? 60 + 30 * chance.below(8) : null);
    }

    /** From a source of its own, so that all else of a clinic is as it would be without. */
    private List<MomentRange> absences(int n) {
        Chance own = new Chance(new Random(seed * 31 + n));
        return own.dates(from, to, own.below(4)).stream()
                .map(date -> absence(own, date.atTime(own.below(24), own.pick(List.of(0, 7, 30)))))
                .toList();
    }

    private static MomentRange absence(Chance own, LocalDateTime from) {
        return new MomentRange(from, from.plusMinutes(own.pick(List.of(1, 60, 240, 700, 2_000))));
    }

    private void addBlock(List<WorkingBlock> hours, DayOfWeek day, int starts, int ends) {
        if (chance.happens(0.85)) {
            WeeklyWindow hoursOfDay = window(day, starts, ends);
            hours.add(
                    new WorkingBlock(
                            chance.pick(sites).id(), day, hoursOfDay.from(), hoursOfDay.to()));
        }
    }

    static WeeklyWindow window(DayOfWeek day, int fromMinute, int toMinute) {
        return new WeeklyWindow(
                day,
                LocalTime.ofSecondOfDay(fromMinute * 60L),
                LocalTime.ofSecondOfDay(toMinute * 60L));
    }
}
