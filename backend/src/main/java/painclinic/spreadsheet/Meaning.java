package painclinic.spreadsheet;

import java.util.List;

/** What a column of a table can be about. */
interface Meaning {

    /** The code under which it is chosen and remembered. */
    String name();

    /** What people call it. */
    String words();

    /** The usual headings, folded. */
    List<String> headings();

    /** Whether nothing can be taken from a table without it. */
    boolean isNeeded();

    /** Whether several columns may be about it, of which the cells are joined. */
    boolean isJoined();
}
