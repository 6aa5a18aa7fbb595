/** The solver: from a clinic bundle to a clinic schedule. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bundle", "guideline", "evaluation", "evaluation :: *"})
package painclinic.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
