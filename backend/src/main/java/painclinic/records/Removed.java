package painclinic.records;

import painclinic.exchange.Unsuited;

import java.util.List;

/**
 * A record is gone.
 *
 * @param unsuited the published sessions ahead that do not suit the records now
 */
record Removed(List<Unsuited> unsuited) {}
