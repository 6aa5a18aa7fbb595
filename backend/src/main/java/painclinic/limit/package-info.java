/** How often something may be done in a while. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package painclinic.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
