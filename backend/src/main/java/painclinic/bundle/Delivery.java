package painclinic.bundle;

/** Whether a treatment is given to a class, to one person, or to a closed group. */
public enum Delivery {
    GROUP,
    ONE_TO_ONE,
    PROGRAMME
}
