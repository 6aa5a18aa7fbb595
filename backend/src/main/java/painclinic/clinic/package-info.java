/** The clinic: its treatments, sites, rooms and practitioners, and what time it is there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "bundle", "guideline"})
package painclinic.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
