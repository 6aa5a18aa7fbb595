/** A clinic bundle into the clinic's records, and the records out as the same bundle. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "database",
            "bundle",
            "guideline",
            "evaluation :: check",
            "clinic",
            "patient",
            "course",
            "schedule"
        })
package painclinic.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
