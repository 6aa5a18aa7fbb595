package painclinic.schedule;

import java.util.List;

/** When one practitioner works in a week, leave and closed days taken out, and how full it is. */
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
