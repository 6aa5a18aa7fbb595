package painclinic.planner;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PossibleSlots;
import painclinic.planner.model.Slot;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Slots and appointments of a bundle, named by the ids and times that the bundle uses. */
public final class PlacedClinic {

    private final ClinicFacts facts;
    private int appointments;

    public PlacedClinic(ClinicBundle bundle) {
        facts = ClinicFactsReader.read(bundle);
    }

    public ClinicFacts facts() {
        return facts;
    }

    public CourseFacts course(String id) {
        return facts.courses()[index(facts.courses().length, i -> facts.courses()[i].id(), id)];
    }

    /** A one-to-one slot; day 0 is the first day of the horizon. */
    public Slot slot(int day, String time, int minutes, String practitioner, String room) {
        return new Slot(
                index(
                        facts.practitioners().length,
                        i -> facts.practitioners()[i].id(),
                        practitioner),
                index(facts.rooms().length, i -> facts.rooms()[i].id(), room),
                day,
                facts.grid().unit(LocalTime.parse(time)),
                facts.grid().length(minutes),
                Slot.ONE_TO_ONE);
    }

    /** The same place and time as a session of a class. */
    public static Slot inClass(Slot slot, int classIndex) {
        return new Slot(
                slot.practitioner(),
                slot.room(),
                slot.day(),
                slot.start(),
                slot.length(),
                classIndex);
    }

    public Appointment appointment(String course, @Nullable Slot slot) {
        CourseFacts facts = course(course);
        Appointment appointment =
                new Appointment(appointments++, facts, new PossibleSlots(this.facts, facts));
        appointment.setSlot(slot);
        return appointment;
    }

    /** A course's appointments in some slots. */
    public Appointment[] appointments(String course, Slot... slots) {
        return Arrays.stream(slots)
                .map(slot -> appointment(course, slot))
                .toArray(Appointment[]::new);
    }

    private static int index(int count, IntFunction<String> idOf, String id) {
        return IntStream.range(0, count)
                .filter(i -> idOf.apply(i).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + id));
    }
}
