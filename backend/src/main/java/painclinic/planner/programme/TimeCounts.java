package painclinic.planner.programme;

import java.util.Map;

/**
 * What becomes of the times at which a session could be held. Each time has one cause, the first
 * that holds for it in this order: people, room, leaders, their way, their minutes.
 *
 * @param staffed times at which whoever must lead works and a suitable room is open
 * @param possible those of them at which enough people can come by their records
 * @param free those of the possible ones at which nothing is in the way
 * @param peopleBusy too many of the people are in another session
 * @param roomTaken every suitable room is taken or being made ready
 * @param onTheWay whoever could lead is on the way between two sites
 * @param minutesUsedUp whoever could lead has no clinical minutes left that day
 * @param nobody by skill, times at which nobody with it is free
 */
record TimeCounts(
        int staffed,
        int possible,
        int free,
        int peopleBusy,
        int roomTaken,
        int onTheWay,
        int minutesUsedUp,
        Map<String, Integer> nobody) {}
