/** The clinic's records one at a time, with their versions and what an edit would break. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "bundle", "clinic", "patient", "exchange", "web"})
package painclinic.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
