package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A person who treats.
 *
 * @param skills the codes of the treatments they may give
 * @param awayDuring when they are away besides, for a part of a day or across days
 * @param maxClinicalMinutesPerDay the most minutes of sessions on one date, or null for no cap
 */
public record Practitioner(
        String id,
        String name,
        String profession,
        @Nullable Registration registration,
        List<String> skills,
        @Nullable String gender,
        List<WorkingBlock> workingHours,
        List<DateRange> leave,
        List<MomentRange> awayDuring,
        @Nullable Integer maxClinicalMinutesPerDay) {

    public Practitioner {
        skills = List.copyOf(skills);
        workingHours = List.copyOf(workingHours);
        leave = List.copyOf(leave);
        awayDuring = List.copyOf(awayDuring);
    }
}
