/** Courses of treatment and the ruleset pinned at their start. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "database", "bundle", "guideline", "clinic", "patient"})
package painclinic.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
