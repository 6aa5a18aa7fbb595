/**
 * Somebody is away, a room is closed, a session fell through: the published schedule is mended with
 * the fewest changes, and the administrator sees who has to be told what before anybody is.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bundle",
            "planner::repair",
            "evaluation",
            "evaluation :: *",
            "clinic",
            "patient",
            "database",
            "exchange",
            "schedule",
            "draft",
            "access",
            "web"
        })
package painclinic.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
