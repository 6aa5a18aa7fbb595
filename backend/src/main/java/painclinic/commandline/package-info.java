/** The commands that need no server: plan (and mend) and check. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bundle",
            "guideline",
            "planner",
            "planner :: repair",
            "evaluation",
            "evaluation :: *",
            "bound"
        })
package painclinic.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
