/** Guideline rulesets: limits with their citations, and the arithmetic of caps and windows. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package painclinic.guideline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
