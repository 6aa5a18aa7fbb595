/**
 * People's own appointments for the calendar on their telephone: as a file, and at a secret address
 * that it reads again and again. Neither names another person or says anything clinical of a
 * patient.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "bundle",
            "clinic",
            "schedule",
            "ical",
            "limit",
            "access",
            "web"
        })
package painclinic.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
