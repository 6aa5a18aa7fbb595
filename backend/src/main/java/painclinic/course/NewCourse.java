package painclinic.course;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A course as it is prescribed.
 *
 * @param treatment the treatment's code
 * @param overrideReason a clinician's reason to prescribe against what the guideline asks of a
 *     prescription; null: it is kept to
 */
public record NewCourse(
        String treatment,
        int sessions,
        LocalDate startNotBefore,
        @Nullable String overrideReason) {}
