/**
 * Tables as other systems and spreadsheets have them: patients with their referrals and working
 * hours come in, lists go out.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "bundle",
            "clinic",
            "course",
            "database",
            "exchange",
            "guideline",
            "patient",
            "schedule",
            "web"
        })
package painclinic.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
