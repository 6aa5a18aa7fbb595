package painclinic.bundle;

/** Whether a treatment is given to a class or to one person. */
public enum Delivery {
    GROUP,
    ONE_TO_ONE
}
