package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.List;

/** One cohort while it is being planned. Sessions count from 1; index 0 is unused. */
final class CohortPlan {

    final Treatment treatment;
    final @Nullable Cohort listed;
    final boolean begun;
    final List<Course> members = new ArrayList<>();
    final int promised;
    final int ordinary;
    final @Nullable Place[] places;
    final boolean[] booked;
    final int[] deliveredOn;

    CohortPlan(
            Treatment treatment,
            @Nullable Cohort listed,
            List<Course> members,
            int[] deliveredOn,
            boolean begun) {
        this.treatment = treatment;
        this.listed = listed;
        this.begun = begun;
        this.members.addAll(members);
        this.promised = members.size();
        this.ordinary = treatment.ordinarySessions();
        this.places = new Place[treatment.programme().size() + 1];
        this.booked = new boolean[places.length];
        this.deliveredOn = deliveredOn;
    }

    CohortPlan copy() {
        CohortPlan copy =
                new CohortPlan(treatment, listed, members.subList(0, promised), deliveredOn, begun);
        copy.members.addAll(members.subList(promised, members.size()));
        System.arraycopy(places, 0, copy.places, 0, places.length);
        System.arraycopy(booked, 0, copy.booked, 0, booked.length);
        return copy;
    }

    int last() {
        return treatment.programme().size();
    }

    ProgrammeSession session(int number) {
        return treatment.programme().get(number - 1);
    }

    boolean isDelivered(int number) {
        return number <= deliveredOn.length;
    }

    boolean isPlaced(int number) {
        return places[number] != null;
    }

    boolean hasDate(int number) {
        return number >= 1 && (isDelivered(number) || isPlaced(number));
    }

    /** The day of a session that has one. */
    int day(int number) {
        if (isDelivered(number)) {
            return deliveredOn[number - 1];
        }
        Place place = places[number];
        if (place == null) {
            throw new IllegalStateException("Session %d has no day.".formatted(number));
        }
        return place.day();
    }

    Place place(int number) {
        Place place = places[number];
        if (place == null) {
            throw new IllegalStateException("Session %d has no place.".formatted(number));
        }
        return place;
    }

    /** Numbers that are owed: those not delivered, of the reviews those that are due. */
    List<Integer> owed(int lastDay) {
        List<Integer> owed = new ArrayList<>();
        boolean due = true;
        for (int n = 1; n <= last(); n++) {
            if (session(n).review()) {
                due = booked[n] || due && isDue(n, lastDay);
            }
            if (!isDelivered(n) && (due || !session(n).review())) {
                owed.add(n);
            }
        }
        return owed;
    }

    private boolean isDue(int number, int lastDay) {
        ProgrammeSession session = session(number);
        int since = session.follows(number);
        return hasDate(since)
                && session.maxDays() != null
                && day(since) + session.maxDays() <= lastDay;
    }
}
