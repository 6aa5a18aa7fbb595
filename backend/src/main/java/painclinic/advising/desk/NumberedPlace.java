package painclinic.advising.desk;

/** The place of one session of a course, under the number that it has by date. */
public record NumberedPlace(int number, Place place) {}
