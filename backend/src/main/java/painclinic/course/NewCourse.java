package painclinic.course;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A course as it is prescribed.
 *
 * @param treatment the treatment's code
 * @param besideReason why it may run beside another that the guideline wants alone; null: it may
 *     not
 */
public record NewCourse(
        String treatment, int sessions, LocalDate startNotBefore, @Nullable String besideReason) {}
