/** What no schedule can go below, with its proof, from the bundle alone. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"bundle", "guideline", "evaluation", "evaluation :: measures"})
package painclinic.bound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
