package painclinic.web;

/** How a request says in {@code If-Match} which revision it is about: as {@code "7"}. */
public final class Revision {

    /** A strong entity tag that holds a number. */
    public static final String TAG = "\"[0-9]{1,9}\"";

    private Revision() {}

    /** The number in a tag of the form of {@link #TAG}. */
    public static int number(String tag) {
        return Integer.parseInt(tag.substring(1, tag.length() - 1));
    }
}
