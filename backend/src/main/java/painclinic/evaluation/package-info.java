/** What a schedule breaks, what it costs and its figures, worked out from the two files alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bundle", "guideline"})
package painclinic.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
