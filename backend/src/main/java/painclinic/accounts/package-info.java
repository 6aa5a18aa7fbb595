/** The accounts as administrators keep them: invitations, roles, links to records, endings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "clinic", "web"})
package painclinic.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
