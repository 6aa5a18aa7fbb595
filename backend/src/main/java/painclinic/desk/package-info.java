/** The administrator's desk: the clinic's records at a glance, in as a file and out as one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "guideline", "bundle", "clinic", "exchange", "web"})
package painclinic.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
