/**
 * Why a session is where it is, why it is not elsewhere, where else it could go, and what would
 * help what has no place: the planner's answers, with the names that whoever asks may see. And
 * drafts that are adjusted, and appointments that are booked and moved, by following such an
 * answer.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bundle",
            "evaluation",
            "evaluation :: *",
            "planner",
            "advising",
            "advising :: *",
            "clinic",
            "database",
            "exchange",
            "course",
            "schedule",
            "desk",
            "draft",
            "roster",
            "access",
            "web"
        })
package painclinic.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
