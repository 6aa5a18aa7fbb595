package painclinic.bundle;

/** The minutes from one site to another, the same both ways. */
public record TravelTime(String one, String other, int minutes) {

    public boolean isBetween(String from, String to) {
        return one.equals(from) && other.equals(to) || one.equals(to) && other.equals(from);
    }
}
