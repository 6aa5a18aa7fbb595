package painclinic.notice;

/** What came of handing a message over. */
sealed interface Carried {

    record HandedOver() implements Carried {}

    /** It may work later, such as when a server is there again. */
    record NotNow(String why) implements Carried {}

    /** It will not work, such as to a number that is none. */
    record Never(String why) implements Carried {}
}
