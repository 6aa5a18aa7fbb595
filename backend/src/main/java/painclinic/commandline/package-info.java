/** The commands that need no server: plan (and mend), check and verify-audit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "database",
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
