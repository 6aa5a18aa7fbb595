/** What patients see: their own courses and the sessions they have been told of. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bundle",
            "clinic",
            "patient",
            "schedule",
            "advice",
            "note",
            "limit",
            "access",
            "web"
        })
package painclinic.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
