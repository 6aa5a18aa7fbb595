package painclinic.clinic;

import painclinic.bundle.DateRange;

import java.util.List;
import java.util.UUID;

/** A practitioner is to be away on dates on which they were not so far. */
public record LeaveRecorded(UUID practitioner, List<DateRange> dates) {

    public LeaveRecorded {
        dates = List.copyOf(dates);
    }
}
