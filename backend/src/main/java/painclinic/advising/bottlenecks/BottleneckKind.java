package painclinic.advising.bottlenecks;

/** What stands in the way of sessions that have no place in a week. */
public enum BottleneckKind {
    /** Nobody who may give the treatment has a free time that week. */
    SKILL,
    /** People with the skill are free, but no suitable room is free at any such time. */
    ROOM,
    /** There are free times that week, but none in the half-days on which the patients can come. */
    HALF_DAY,
    /** There are free times on those half-days: the course's own days and limits rule them out. */
    COURSE
}
