package painclinic.records;

import painclinic.clinic.Recorded;
import painclinic.exchange.Unsuited;

import java.util.List;

/**
 * A record as it was saved.
 *
 * @param unsuited the published sessions ahead that do not suit the records now, this edit included
 */
record Saved<D>(Recorded<D> record, List<Unsuited> unsuited) {}
