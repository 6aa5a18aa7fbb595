/**
 * The administrator's desk: the clinic's records at a glance, in as a file and out as one; single
 * appointments, and courses from the referral to their end. Therapists record here what became of
 * their own sessions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "guideline",
            "bundle",
            "clinic",
            "exchange",
            "web",
            "access",
            "course",
            "patient",
            "schedule"
        })
package painclinic.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
