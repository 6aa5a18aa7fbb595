/** The clinic bundle and the clinic schedule: their records, reading, writing and validation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"guideline"})
package painclinic.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
