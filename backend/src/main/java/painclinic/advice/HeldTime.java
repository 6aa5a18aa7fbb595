package painclinic.advice;

import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.MomentRange;
import painclinic.schedule.Hold;
import painclinic.schedule.Hold.HeldPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Time that somebody holds, as the planner knows time that nobody can have. */
final class HeldTime {

    private HeldTime() {}

    /** The clinic with everybody away, and every room closed, while they are held. */
    static ClinicBundle takenOut(ClinicBundle clinic, List<Hold> holds) {
        if (holds.isEmpty()) {
            return clinic;
        }
        Map<String, List<MomentRange>> byPractitioner = held(holds, HeldPlace::practitionerId);
        Map<String, List<MomentRange>> byRoom = held(holds, HeldPlace::roomId);
        return clinic.withPractitioners(
                        clinic.practitioners().stream()
                                .map(one ->
                                        one.withAwayDuring(
                                                with(one.awayDuring(), byPractitioner, one.id())))
                                .toList())
                .withRooms(
                        clinic.rooms().stream()
                                .map(one ->
                                        one.withClosedDuring(
                                                with(one.closedDuring(), byRoom, one.id())))
                                .toList());
    }

    /** Who holds the practitioner or the room of one of these places, at any time of it. */
    static Optional<Hold> inTheWay(
            List<Hold> holds, List<WantedPlace> wanted, List<Integer> minutes) {
        return holds.stream()
                .filter(hold ->
                        IntStream.range(0, wanted.size())
                                .anyMatch(i -> isHeld(hold, wanted.get(i), minutes.get(i))))
                .findFirst();
    }

    private static boolean isHeld(Hold hold, WantedPlace wanted, int minutes) {
        return hold.places().stream()
                .filter(place -> place.joins() == null)
                .filter(place ->
                        place.practitionerId().equals(wanted.practitioner())
                                || place.roomId().equals(wanted.room()))
                .anyMatch(place ->
                        wanted.start().isBefore(place.end())
                                && place.start().isBefore(wanted.start().plusMinutes(minutes)));
    }

    private static Map<String, List<MomentRange>> held(
            List<Hold> holds, Function<HeldPlace, String> whose) {
        return holds.stream()
                .flatMap(hold -> hold.places().stream())
                .filter(place -> place.joins() == null)
                .collect(
                        Collectors.groupingBy(
                                whose,
                                Collectors.mapping(
                                        place -> new MomentRange(place.start(), place.end()),
                                        Collectors.toList())));
    }

    private static List<MomentRange> with(
            List<MomentRange> ranges, Map<String, List<MomentRange>> held, String id) {
        List<MomentRange> all = new ArrayList<>(ranges);
        all.addAll(held.getOrDefault(id, List.of()));
        return all;
    }
}
