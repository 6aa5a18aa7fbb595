/** Planning runs, from the administrator's wish to the draft that answers it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "bundle",
            "bound",
            "guideline",
            "planner",
            "evaluation",
            "evaluation :: *",
            "clinic",
            "course",
            "draft",
            "exchange",
            "schedule",
            "roster",
            "database",
            "access",
            "web"
        })
package painclinic.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
