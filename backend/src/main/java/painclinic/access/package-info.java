/** Who may sign in, how, and what each role may reach. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "web", "bundle", "clinic", "patient"})
package painclinic.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
