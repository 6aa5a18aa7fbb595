package painclinic.schedule;

import java.util.List;

/**
 * When one practitioner works in a week, leave and closed days taken out, and how full it is.
 *
 * @param workingMinutes minutes that can be booked, as the evaluation counts them: less than the
 *     blocks where the site opens later or the registration has lapsed
 */
public record PractitionerWeek(
        String id,
        String name,
        String profession,
        int bookedMinutes,
        int workingMinutes,
        List<DatedBlock> blocks) {

    public PractitionerWeek {
        blocks = List.copyOf(blocks);
    }
}
