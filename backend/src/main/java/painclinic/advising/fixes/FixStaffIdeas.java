package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.HalfDay;
import painclinic.advising.desk.Words;
import painclinic.advising.fixes.FixAsk.Extent;
import painclinic.advising.steps.FixedSession;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.DateRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What could be asked of practitioners. */
final class FixStaffIdeas {

    private static final int HOUR = 60;
    private static final int DAY_MINUTES = 8 * HOUR;
    private static final int[] DAYS_EARLIER = {1, 2, 3, 5};

    private final FixCase fixCase;
    private final List<Practitioner> able;

    FixStaffIdeas(FixCase fixCase) {
        this.fixCase = fixCase;
        this.able = fixCase.able();
    }

    /** One with the skill works on one more half-day. */
    List<FixIdea> works() {
        List<FixIdea> ideas = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int half = 0; half < 2 && fixCase.reaches(day); half++) {
                for (Practitioner one : able) {
                    for (Site site : sitesOf(one)) {
                        works(one, site, day, half == 1, ideas);
                    }
                }
            }
        }
        return ideas;
    }

    /** Where one works and a room suits, if any does; anywhere for one without hours. */
    private List<Site> sitesOf(Practitioner one) {
        Set<String> sites =
                one.workingHours().stream().map(WorkingBlock::site).collect(Collectors.toSet());
        return fixCase.bundle().sites().stream()
                .filter(site -> sites.isEmpty() || sites.contains(site.id()))
                .filter(site -> fixCase.hasSuitableRoom(site.id()) || !fixCase.hasSuitableRoom())
                .toList();
    }

    private void works(
            Practitioner one, Site site, DayOfWeek day, boolean afternoon, List<FixIdea> ideas) {
        List<WorkingBlock> blocks = blocks(one, day);
        site.openingHours().stream()
                .filter(window -> window.day() == day)
                .flatMap(window -> FixTimes.halves(window).stream())
                .filter(half -> half.from().isBefore(HalfDay.NOON) != afternoon)
                .flatMap(half -> FixTimes.gaps(half, blocks).stream())
                .map(gap -> FixTimes.lawful(gap, blocks, fixCase.treatment().minutes()))
                .filter(Objects::nonNull)
                .filter(gap -> fixCase.patientComes(day, gap.from(), gap.to()))
                .max(Comparator.comparingInt(gap -> FixTimes.minutes(gap.from(), gap.to())))
                .ifPresent(gap -> ideas.add(weekly(one, site, gap)));
    }

    /** Those that hold on some date of the weekday that the course could be on. */
    private List<WorkingBlock> blocks(Practitioner one, DayOfWeek day) {
        List<LocalDate> dates = fixCase.dates(day);
        return one.workingHours().stream()
                .filter(block -> dates.stream().anyMatch(block::isOn))
                .toList();
    }

    /** On how many of the weekday's dates somebody works. */
    private long dates(Practitioner one, DayOfWeek day) {
        List<WorkingBlock> blocks = blocks(one, day);
        return fixCase.dates(day).stream()
                .filter(date -> blocks.stream().anyMatch(block -> block.isOn(date)))
                .count();
    }

    private FixIdea weekly(Practitioner who, Site site, WeeklyWindow window) {
        return new FixIdea(
                new FixNote(FixKind.PRACTITIONER_WORKS)
                        .practitioner(who.id())
                        .site(site.id())
                        .weekly(window.day())
                        .hours(window.from(), window.to())
                        .saying(
                                "%s also works at %s on %ss %s."
                                        .formatted(
                                                who.name(),
                                                site.name(),
                                                FixWords.name(window.day()),
                                                FixWords.hours(window.from(), window.to()))),
                Extent.WEEKLY,
                (long) FixTimes.minutes(window.from(), window.to())
                        * fixCase.dates(window.day()).size(),
                FixPatch.practitioner(who.id(), one -> working(one, site, window, List.of())),
                sessions -> smaller(who, site, window, sessions));
    }

    private static Practitioner working(
            Practitioner one, Site site, WeeklyWindow window, List<LocalDate> butNotOn) {
        WorkingBlock block = new WorkingBlock(site.id(), window.day(), window.from(), window.to());
        return one.withWorkingHours(FixPatch.plus(one.workingHours(), block))
                .withLeave(
                        Stream.concat(one.leave().stream(), FixTimes.each(butNotOn).stream())
                                .toList());
    }

    private List<FixIdea> smaller(
            Practitioner who, Site site, WeeklyWindow window, List<FixedSession> sessions) {
        FixTimes.Used used =
                FixTimes.used(
                        sessions,
                        one ->
                                one.practitioner().equals(who.id())
                                        && one.start().getDayOfWeek() == window.day(),
                        window.from(),
                        window.to());
        if (used == null) {
            return List.of();
        }
        WeeklyWindow narrow = new WeeklyWindow(window.day(), used.from(), used.to());
        List<FixIdea> ideas = new ArrayList<>();
        if (used.dates().size() == 1 && blocks(who, window.day()).isEmpty()) {
            ideas.add(once(who, site, narrow, used.dates().getFirst()));
        }
        if (!narrow.equals(window)) {
            ideas.add(weekly(who, site, narrow));
        }
        return ideas;
    }

    private FixIdea once(Practitioner who, Site site, WeeklyWindow window, LocalDate date) {
        List<LocalDate> others =
                fixCase.dates(window.day()).stream().filter(one -> !one.equals(date)).toList();
        return FixIdea.of(
                new FixNote(FixKind.PRACTITIONER_WORKS)
                        .practitioner(who.id())
                        .site(site.id())
                        .dates(date, date)
                        .hours(window.from(), window.to())
                        .saying(
                                "%s works at %s on %s %s."
                                        .formatted(
                                                who.name(),
                                                site.name(),
                                                FixWords.date(date),
                                                FixWords.hours(window.from(), window.to()))),
                Extent.ONCE,
                FixTimes.minutes(window.from(), window.to()),
                FixPatch.practitioner(who.id(), one -> working(one, site, window, others)));
    }

    /** One with the skill begins an hour earlier or stays an hour longer, shut or not. */
    List<FixIdea> stays() {
        List<FixIdea> ideas = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Practitioner one : able) {
                for (WorkingBlock block : blocks(one, day)) {
                    if (fixCase.reaches(day) && fixCase.hasSuitableRoom(block.site())) {
                        longer(one, block, true, ideas);
                        longer(one, block, false, ideas);
                    }
                }
            }
        }
        ideas.sort(Comparator.comparingLong(FixIdea::minutes));
        return ideas;
    }

    private void longer(Practitioner one, WorkingBlock block, boolean later, List<FixIdea> ideas) {
        int limit = later ? 24 * HOUR - 1 : 0;
        int edge = FixTimes.minutes(LocalTime.MIDNIGHT, later ? block.to() : block.from());
        if (Math.abs(limit - edge) < HOUR) {
            return;
        }
        WorkingBlock longer =
                later
                        ? block.at(block.from(), block.to().plusHours(1))
                        : block.at(block.from().minusHours(1), block.to());
        List<WorkingBlock> blocks =
                FixPatch.instead(blocks(one, block.day()), block, List.of(longer));
        if (FixTimes.isLawful(blocks)
                && fixCase.patientComes(block.day(), longer.from(), longer.to())) {
            ideas.add(stays(one, block, longer, later));
        }
    }

    private FixIdea stays(
            Practitioner who, WorkingBlock block, WorkingBlock longer, boolean later) {
        Site site = fixCase.site(block.site());
        UnaryOperator<ClinicBundle> work =
                FixPatch.practitioner(
                        who.id(),
                        one ->
                                one.withWorkingHours(
                                        FixPatch.instead(
                                                one.workingHours(), block, List.of(longer))));
        WeeklyWindow hours = new WeeklyWindow(block.day(), longer.from(), longer.to());
        WeeklyWindow open = openTogether(site, block);
        boolean opens = open != null && !isOpen(site, hours);
        UnaryOperator<ClinicBundle> apply =
                open == null || !opens
                        ? work
                        : bundle ->
                                FixPatch.site(site.id(), one -> opened(one, hours, open))
                                        .apply(work.apply(bundle));
        return FixIdea.of(
                new FixNote(FixKind.PRACTITIONER_STAYS)
                        .practitioner(who.id())
                        .site(site.id())
                        .weekly(block.day())
                        .hours(
                                later ? block.to() : longer.from(),
                                later ? longer.to() : block.from())
                        .saying(
                                "%s %s at %s %s %s on %ss%s."
                                        .formatted(
                                                who.name(),
                                                later ? "stays" : "begins",
                                                site.name(),
                                                later ? "until" : "at",
                                                Words.time(later ? longer.to() : longer.from()),
                                                FixWords.name(block.day()),
                                                opens ? ", and the site is open then" : "")),
                Extent.WEEKLY,
                (long) HOUR * (opens ? 2 : 1) * dates(who, block.day()),
                apply);
    }

    private static boolean isOpen(Site site, WeeklyWindow hours) {
        return site.openingHours().stream()
                .anyMatch(one ->
                        one.day() == hours.day()
                                && !one.from().isAfter(hours.from())
                                && !one.to().isBefore(hours.to()));
    }

    /** The opening hours in which a block lies, or null. */
    private static @Nullable WeeklyWindow openTogether(Site site, WorkingBlock block) {
        return site.openingHours().stream()
                .filter(one -> one.day() == block.day())
                .filter(one -> !one.from().isAfter(block.from()) && !one.to().isBefore(block.to()))
                .findFirst()
                .orElse(null);
    }

    private static Site opened(Site site, WeeklyWindow hours, WeeklyWindow open) {
        return site.withOpeningHours(
                FixPatch.instead(
                        site.openingHours(),
                        open,
                        List.of(
                                new WeeklyWindow(
                                        open.day(),
                                        FixTimes.earlier(open.from(), hours.from()),
                                        FixTimes.later(open.to(), hours.to())))));
    }

    /** One with the skill is on leave for fewer days. */
    List<FixIdea> leave() {
        List<FixIdea> ideas = new ArrayList<>();
        for (Practitioner one : able) {
            for (DateRange range : one.leave()) {
                if (!range.to().isBefore(fixCase.first())
                        && !range.from().isAfter(fixCase.last())) {
                    ideas.add(givenUp(one, range, null));
                }
            }
        }
        return ideas;
    }

    private FixIdea givenUp(Practitioner who, DateRange range, @Nullable DateRange left) {
        FixAbsence absence = FixAbsence.of(range, left);
        return new FixIdea(
                new FixNote(FixKind.LEAVE_SHORTENED)
                        .practitioner(who.id())
                        .dates(absence.given().from(), absence.given().to())
                        .saying("%s %s.".formatted(who.name(), absence.words())),
                Extent.ONCE,
                absence.days() * DAY_MINUTES,
                FixPatch.practitioner(
                        who.id(),
                        one ->
                                one.withLeave(
                                        FixPatch.instead(one.leave(), range, absence.remaining()))),
                left != null
                        ? sessions -> List.of()
                        : sessions ->
                                FixAbsence.shorter(range, DAYS_EARLIER).stream()
                                        .map(one -> givenUp(who, range, one))
                                        .toList());
    }

    /** The registration of one with the skill goes on to the end of planning. */
    List<FixIdea> registration() {
        LocalDate end = fixCase.bundle().planning().to();
        List<FixIdea> ideas = new ArrayList<>();
        for (Practitioner who : able) {
            Registration now = who.registration();
            if (now != null && now.expiresOn().isBefore(fixCase.last())) {
                ideas.add(
                        FixIdea.of(
                                new FixNote(FixKind.REGISTRATION_RENEWED)
                                        .practitioner(who.id())
                                        .dates(now.expiresOn().plusDays(1), end)
                                        .saying(
                                                "The registration of %s is renewed before it ends on %s."
                                                        .formatted(
                                                                who.name(),
                                                                FixWords.date(now.expiresOn()))),
                                Extent.PAPER,
                                ChronoUnit.DAYS.between(now.expiresOn(), end),
                                FixPatch.practitioner(
                                        who.id(),
                                        one ->
                                                one.withRegistration(
                                                        new Registration(
                                                                now.body(), now.number(), end)))));
            }
        }
        return ideas;
    }

    /** One with the skill gives one more session's worth of clinical minutes a day. */
    List<FixIdea> clinicalMinutes() {
        List<FixIdea> ideas = new ArrayList<>();
        int more = fixCase.treatment().minutes();
        for (Practitioner who : able) {
            Integer most = who.maxClinicalMinutesPerDay();
            if (most != null) {
                long days = Stream.of(DayOfWeek.values()).mapToLong(day -> dates(who, day)).sum();
                ideas.add(
                        FixIdea.of(
                                new FixNote(FixKind.CLINICAL_MINUTES)
                                        .practitioner(who.id())
                                        .number(most + more)
                                        .saying(
                                                "%s may give %d clinical minutes a day, %d more than now."
                                                        .formatted(who.name(), most + more, more)),
                                Extent.WEEKLY,
                                more * days,
                                FixPatch.practitioner(
                                        who.id(),
                                        one -> one.withMaxClinicalMinutesPerDay(most + more))));
            }
        }
        return ideas;
    }

    /** Another practitioner learns to give the treatment, of a profession that gives it first. */
    List<FixIdea> skill() {
        Set<String> professions =
                fixCase.bundle().practitioners().stream()
                        .filter(fixCase::has)
                        .map(Practitioner::profession)
                        .collect(Collectors.toSet());
        return fixCase.bundle().practitioners().stream()
                .filter(one -> !fixCase.has(one) && fixCase.accepts(one))
                .filter(one -> !one.workingHours().isEmpty())
                .sorted(Comparator.comparing(one -> !professions.contains(one.profession())))
                .map(this::gains)
                .toList();
    }

    private FixIdea gains(Practitioner who) {
        String skill = fixCase.treatment().code();
        return FixIdea.of(
                new FixNote(FixKind.SKILL_GAINED)
                        .practitioner(who.id())
                        .skill(skill)
                        .saying(
                                "%s may also give %s."
                                        .formatted(who.name(), fixCase.treatment().name())),
                Extent.LASTING,
                0,
                FixPatch.practitioner(
                        who.id(), one -> one.withSkills(FixPatch.plus(one.skills(), skill))));
    }
}
