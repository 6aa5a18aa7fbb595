/** Answers on a schedule: why, why not, where else, and what would help. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bundle",
            "guideline",
            "evaluation",
            "planner :: model",
            "planner :: diary"
        })
package painclinic.advising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
