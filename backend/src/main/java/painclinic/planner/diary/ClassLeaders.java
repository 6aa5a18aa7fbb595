package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;

/**
 * Finds who leads a class session that does not run yet, and where: as usual if possible, else a
 * colleague, else another room.
 */
final class ClassLeaders {

    private final ClinicFacts facts;
    private final Diary diary;
    private final Places places;
    private final CostWeights weights;
    private int practitioner;
    private int room;

    ClassLeaders(Diary diary, Places places, CostWeights weights) {
        this.facts = diary.facts();
        this.diary = diary;
        this.places = places;
        this.weights = weights;
    }

    int practitioner() {
        return practitioner;
    }

    int room() {
        return room;
    }

    /**
     * What leading the session costs, in points times {@link Offers#SCALE}, or {@link Offers#NONE}
     * when nobody can.
     */
    int find(CourseFacts course, ClassFacts each, int day) {
        int site = facts.rooms()[each.room()].site();
        boolean roomFree = places.roomIsFree(course, each.room(), day, each.start());
        if (!roomFree) {
            return otherRoom(course, each, day, site);
        }
        room = each.room();
        if (places.practitionerIsFree(course, each.practitioner(), site, day, each.start())) {
            practitioner = each.practitioner();
            return usual(course, day, each.start());
        }
        return colleague(course, each, day, site);
    }

    private int colleague(CourseFacts course, ClassFacts each, int day, int site) {
        int least = Offers.NONE;
        int chosen = -1;
        for (int candidate : course.needs().practitioners()) {
            if (places.practitionerIsFree(course, candidate, site, day, each.start())) {
                practitioner = candidate;
                int cost = usual(course, day, each.start()) + weights.classChange() * Offers.SCALE;
                if (cost < least) {
                    least = cost;
                    chosen = candidate;
                }
            }
        }
        practitioner = chosen;
        return least;
    }

    private int otherRoom(CourseFacts course, ClassFacts each, int day, int site) {
        if (!places.practitionerIsFree(course, each.practitioner(), site, day, each.start())) {
            return Offers.NONE;
        }
        for (int candidate : course.needs().roomsAt(site)) {
            if (places.roomIsFree(course, candidate, day, each.start())) {
                practitioner = each.practitioner();
                room = candidate;
                return usual(course, day, each.start()) + weights.classChange() * Offers.SCALE;
            }
        }
        return Offers.NONE;
    }

    private int usual(CourseFacts course, int day, int start) {
        DayList list = diary.day(practitioner, day);
        int cost =
                weights.idle()
                        * diary.idleChange(
                                facts.practitioners()[practitioner],
                                day,
                                start,
                                course.treatment().length());
        if (list != null && list.size() > 0 && !list.usesRoom(room)) {
            cost += weights.roomSwitch();
        }
        return cost * Offers.SCALE;
    }
}
