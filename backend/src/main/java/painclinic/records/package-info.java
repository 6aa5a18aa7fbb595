/** The clinic's records one at a time, with their versions and what an edit would break. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "guideline",
            "bundle",
            "clinic",
            "patient",
            "exchange",
            "access",
            "web"
        })
package painclinic.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
