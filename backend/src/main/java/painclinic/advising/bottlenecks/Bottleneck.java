package painclinic.advising.bottlenecks;

import painclinic.advising.desk.HalfDay;

import java.util.List;

/**
 * What is short in one week, or, with no minutes missing, what is nearly used up.
 *
 * @param text the shortage in plain words; it names no patient
 * @param treatment the code of the treatment that is short
 * @param features what the room must have; empty unless rooms are short
 * @param sites the sites at which rooms are short; empty unless rooms are short
 * @param halfDays the only half-days on which the patients can come; empty unless those are short
 * @param sessionsMissing sessions without a place that are due in the week and held up by this
 * @param minutesMissing the practitioner or room time these sessions take
 * @param minutesThere the time there is of what is short
 * @param minutesInUse how much of it is booked or planned
 * @param courses the courses held up, in order
 */
public record Bottleneck(
        BottleneckKind kind,
        String text,
        String treatment,
        List<String> features,
        List<String> sites,
        List<HalfDay> halfDays,
        int sessionsMissing,
        int minutesMissing,
        int minutesThere,
        int minutesInUse,
        List<String> courses) {

    public Bottleneck {
        features = List.copyOf(features);
        sites = List.copyOf(sites);
        halfDays = List.copyOf(halfDays);
        courses = List.copyOf(courses);
    }

    /** Whether this is only a warning: nothing is missing yet. */
    public boolean isWarning() {
        return sessionsMissing == 0;
    }
}
