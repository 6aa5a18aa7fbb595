/** What patients and therapists say to the desk, until somebody there has dealt with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "clinic", "access", "web"})
package painclinic.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
