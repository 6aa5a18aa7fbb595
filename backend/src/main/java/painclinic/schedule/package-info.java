/**
 * The draft schedules and the published one, with what staff and patients may see of it. It speaks
 * the bundle's records: a draft and a published schedule are what the planner answered.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "database",
            "bundle",
            "guideline",
            "evaluation",
            "evaluation :: *",
            "clinic",
            "patient",
            "course"
        })
package painclinic.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
