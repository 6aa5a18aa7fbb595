package painclinic.advising.bottlenecks;

import painclinic.advising.fixes.FixIndex;
import painclinic.advising.fixes.FixIndex.Held;
import painclinic.bundle.Session;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.StartMasks;
import painclinic.planner.model.TimeGrid;
import painclinic.planner.model.TreatmentFacts;

import java.util.ArrayList;
import java.util.List;

/** When practitioners and rooms are free on one day for one course, whatever its patient does. */
final class BottleneckTimes {

    private final ClinicFacts facts;
    private final TimeGrid grid;
    private final int words;
    private final long[] practitionerBusy;
    private final long[] roomBusy;
    private final int[] clinicalMinutes;
    private final List<List<Held>> classSessions = new ArrayList<>();

    BottleneckTimes(ClinicFacts facts, FixIndex index) {
        this.facts = facts;
        this.grid = facts.grid();
        this.words = grid.words();
        this.practitionerBusy = new long[facts.practitioners().length * grid.days() * words];
        this.roomBusy = new long[facts.rooms().length * grid.days() * words];
        this.clinicalMinutes = new int[facts.practitioners().length * grid.days()];
        for (int day = 0; day < grid.days(); day++) {
            classSessions.add(new ArrayList<>());
        }
        for (Held held : index.held()) {
            if (grid.plans(held.day())) {
                occupy(held);
            }
        }
    }

    private void occupy(Held held) {
        Session session = held.session();
        int start = grid.unit(session.start().toLocalTime());
        int end = start + grid.length(session.minutes());
        int cell = held.practitioner() * grid.days() + held.day();
        Bits.set(practitionerBusy, cell * words, start, end);
        Bits.set(roomBusy, (held.room() * grid.days() + held.day()) * words, start, end);
        clinicalMinutes[cell] += session.minutes();
        if (session.classId() != null) {
            classSessions.get(held.day()).add(held);
        }
    }

    /** Whether somebody who may give the course has time for a session that day. */
    boolean practitionerFree(CourseFacts course, int day) {
        for (int site = 0; site < facts.siteCount(); site++) {
            if (any(free(course, site, day))) {
                return true;
            }
        }
        return any(seats(course, day));
    }

    /** Whether somebody who may give the course has time at a site that day. */
    boolean practitionerFree(CourseFacts course, int site, int day) {
        return any(free(course, site, day));
    }

    /** The starts at which a session could be given, with practitioner and room, or joined. */
    long[] places(CourseFacts course, int day) {
        long[] all = seats(course, day);
        for (int site = 0; site < facts.siteCount(); site++) {
            long[] who = free(course, site, day);
            long[] where = rooms(course, site, day);
            for (int w = 0; w < words; w++) {
                all[w] |= who[w] & where[w];
            }
        }
        return all;
    }

    private long[] free(CourseFacts course, int site, int day) {
        long[] starts = new long[words];
        TreatmentFacts treatment = course.treatment();
        long[] free = new long[words];
        for (int practitioner : course.needs().practitioners()) {
            long[] there = facts.masks().practitioner(practitioner, treatment.index(), site);
            int cell = practitioner * grid.days() + day;
            int most = facts.practitioners()[practitioner].clinicalMinutes();
            if (there != StartMasks.NEVER && clinicalMinutes[cell] <= most - treatment.minutes()) {
                Bits.freeStarts(practitionerBusy, cell * words, words, treatment.length(), free);
                for (int w = 0; w < words; w++) {
                    starts[w] |= there[day * words + w] & free[w];
                }
            }
        }
        return starts;
    }

    private long[] rooms(CourseFacts course, int site, int day) {
        long[] starts = new long[words];
        long[] free = new long[words];
        int length = course.treatment().length();
        for (int room : course.needs().roomsAt(site)) {
            long[] open = facts.masks().room(room, course.treatment().index());
            Bits.freeStarts(roomBusy, (room * grid.days() + day) * words, words, length, free);
            for (int w = 0; w < words; w++) {
                starts[w] |= open[day * words + w] & free[w];
            }
        }
        return starts;
    }

    /** Starts of class sessions that another person could join. */
    private long[] seats(CourseFacts course, int day) {
        long[] starts = new long[words];
        if (!course.treatment().group()) {
            return starts;
        }
        for (Held held : classSessions.get(day)) {
            Session session = held.session();
            int most =
                    Math.min(course.treatment().groupMax(), facts.rooms()[held.room()].capacity());
            if (session.treatment().equals(course.treatment().code())
                    && course.needs().suitableRooms()[held.room()]
                    && session.attendees().size() < most) {
                int start = grid.unit(session.start().toLocalTime());
                Bits.set(starts, 0, start, start + 1);
            }
        }
        return starts;
    }

    /** Whether the patient can come at a start of the day, other sessions apart. */
    boolean comes(CourseFacts course, int day, int start) {
        return facts.patientCanCome(
                course, new Slot(0, 0, day, start, course.treatment().length(), Slot.ONE_TO_ONE));
    }

    static boolean any(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }
}
