/**
 * The published schedule week by week: the clinic's for its administrators, their own for
 * therapists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bundle",
            "clinic",
            "evaluation",
            "evaluation :: *",
            "exchange",
            "schedule",
            "access",
            "web"
        })
package painclinic.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
