package painclinic.planner.model;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The classes that booked sessions name, and every class that could be run. */
final class ClassFactsReader {

    private final ClinicBundle bundle;
    private final TimeGrid grid;
    private final TreatmentFacts[] treatments;
    private final PractitionerFacts[] practitioners;
    private final RoomFacts[] rooms;
    private final StartMasks masks;
    private final List<ClassFacts> classes = new ArrayList<>();

    ClassFactsReader(
            ClinicBundle bundle,
            TimeGrid grid,
            TreatmentFacts[] treatments,
            PractitionerFacts[] practitioners,
            RoomFacts[] rooms,
            StartMasks masks) {
        this.bundle = bundle;
        this.grid = grid;
        this.treatments = treatments;
        this.practitioners = practitioners;
        this.rooms = rooms;
        this.masks = masks;
    }

    ClassFacts[] read() {
        booked();
        for (TreatmentFacts treatment : treatments) {
            if (treatment.group()) {
                possible(treatment);
            }
        }
        return classes.toArray(ClassFacts[]::new);
    }

    private void booked() {
        Map<String, List<Session>> byClass = new TreeMap<>();
        Set<String> programmes = ToldCohorts.programmes(bundle);
        for (Session session : bundle.booked()) {
            if (session.classId() != null && !programmes.contains(session.treatment())) {
                byClass.computeIfAbsent(session.classId(), id -> new ArrayList<>()).add(session);
            }
        }
        Ids codes = new Ids(bundle.treatments().stream().map(Treatment::code));
        byClass.forEach((id, sessions) ->
                classes.add(
                        usual(
                                id,
                                sessions,
                                treatments[codes.of(sessions.getFirst().treatment())])));
    }

    private ClassFacts usual(String id, List<Session> sessions, TreatmentFacts treatment) {
        Ids practitionerIds = new Ids(bundle.practitioners().stream().map(Practitioner::id));
        Ids roomIds = new Ids(bundle.rooms().stream().map(Room::id));
        record Usual(int practitioner, int room, int weekday, int start) {}
        Usual usual =
                sessions.stream()
                        .map(s ->
                                new Usual(
                                        practitionerIds.of(s.practitioner()),
                                        roomIds.of(s.room()),
                                        s.start().getDayOfWeek().ordinal(),
                                        grid.unit(s.start().toLocalTime())))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(
                                Map.Entry.<Usual, Long>comparingByValue()
                                        .thenComparing(
                                                entry -> entry.getKey().toString(),
                                                Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey();
        return new ClassFacts(
                classes.size(),
                treatment,
                usual.practitioner(),
                usual.room(),
                usual.weekday(),
                usual.start(),
                id);
    }

    private void possible(TreatmentFacts treatment) {
        List<String> features = bundle.treatments().get(treatment.index()).roomFeatures();
        for (PractitionerFacts practitioner : practitioners) {
            for (RoomFacts room : rooms) {
                long[] starts =
                        masks.practitioner(practitioner.index(), treatment.index(), room.site());
                if (starts != StartMasks.NEVER && room.features().containsAll(features)) {
                    possible(treatment, practitioner, room, starts);
                }
            }
        }
    }

    private void possible(
            TreatmentFacts treatment,
            PractitionerFacts practitioner,
            RoomFacts room,
            long[] starts) {
        for (int weekday = 0; weekday < 7; weekday++) {
            int firstDay = Math.floorMod(weekday - grid.weekday(0), 7);
            long[] ever = new long[grid.words()];
            for (int day = firstDay; day < grid.days(); day += 7) {
                for (int w = 0; w < grid.words(); w++) {
                    ever[w] |= starts[day * grid.words() + w];
                }
            }
            for (int start = 0; start < grid.units(); start++) {
                if (Bits.get(ever, 0, start)) {
                    classes.add(
                            new ClassFacts(
                                    classes.size(),
                                    treatment,
                                    practitioner.index(),
                                    room.index(),
                                    weekday,
                                    start,
                                    null));
                }
            }
        }
    }
}
