package painclinic.bundle;

import java.time.LocalDate;
import java.util.List;

/** A place with rooms, open in weekly windows except on the dates it is closed. */
public record Site(
        String id, String name, List<WeeklyWindow> openingHours, List<LocalDate> closedOn) {

    public Site {
        openingHours = List.copyOf(openingHours);
        closedOn = List.copyOf(closedOn);
    }

    public Site withOpeningHours(List<WeeklyWindow> openingHours) {
        return new Site(id, name, openingHours, closedOn);
    }

    public Site withClosedOn(List<LocalDate> closedOn) {
        return new Site(id, name, openingHours, closedOn);
    }
}
