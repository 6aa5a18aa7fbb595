/**
 * Drafts: proposed changes of the published schedule, with what they were made from. They are
 * adjusted by hand, judged against the clinic as it is when somebody decides, and published whole
 * or in part.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "bundle",
            "guideline",
            "evaluation",
            "evaluation :: *",
            "clinic",
            "patient",
            "course",
            "exchange",
            "schedule",
            "roster",
            "database",
            "access",
            "web"
        })
package painclinic.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
