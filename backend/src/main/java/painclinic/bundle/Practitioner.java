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

    public Practitioner withRegistration(@Nullable Registration registration) {
        return new Practitioner(
                id,
                name,
                profession,
                registration,
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }

    public Practitioner withSkills(List<String> skills) {
        return new Practitioner(
                id,
                name,
                profession,
                registration,
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }

    public Practitioner withWorkingHours(List<WorkingBlock> workingHours) {
        return new Practitioner(
                id,
                name,
                profession,
                registration,
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }

    public Practitioner withLeave(List<DateRange> leave) {
        return new Practitioner(
                id,
                name,
                profession,
                registration,
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }

    public Practitioner withAwayDuring(List<MomentRange> awayDuring) {
        return new Practitioner(
                id,
                name,
                profession,
                registration,
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }

    public Practitioner withMaxClinicalMinutesPerDay(@Nullable Integer maxClinicalMinutesPerDay) {
        return new Practitioner(
                id,
                name,
                profession,
                registration,
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }
}
