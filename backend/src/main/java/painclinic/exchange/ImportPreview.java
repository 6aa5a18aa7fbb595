package painclinic.exchange;

import java.util.List;
import java.util.UUID;

/**
 * What an import would do, looked at before anything is written.
 *
 * @param clinic what the file's clinic is called
 * @param sameClinic whether that is what the clinic here is called
 * @param unchanged how many records the file has as they are
 * @param dropped the appointments told to somebody that the file's changes would take away
 * @param unsuited the sessions told ahead that would not suit the records then
 */
public record ImportPreview(
        UUID id,
        String clinic,
        boolean sameClinic,
        int unchanged,
        List<ImportRow> rows,
        List<Promise> dropped,
        List<Unsuited> unsuited) {

    public ImportPreview {
        rows = List.copyOf(rows);
        dropped = List.copyOf(dropped);
        unsuited = List.copyOf(unsuited);
    }
}
