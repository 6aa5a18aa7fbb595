/**
 * Who has to be told what of the published schedule, and by whom, how and when they were told. What
 * people were told last stands in tables of this module; what they have to be told is the
 * difference, which the database keeps in the transaction of each change.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "database",
            "bundle",
            "clinic",
            "patient",
            "ical",
            "access",
            "web"
        })
package painclinic.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
