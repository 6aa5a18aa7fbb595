package painclinic.guideline;

import java.time.LocalDate;
import java.util.Set;

/**
 * A course about to be prescribed, with what is known of the patient.
 *
 * @param painBegan when this episode of pain began
 * @param start the date from which the course may have sessions
 * @param running the treatments of which the patient has a course now, this one left out
 * @param ended the treatments of which the patient has had a course in this episode
 */
public record Prescription(
        String treatment,
        LocalDate painBegan,
        LocalDate start,
        Set<String> running,
        Set<String> ended) {

    public Prescription {
        running = Set.copyOf(running);
        ended = Set.copyOf(ended);
    }
}
