/** Who changed what, when and why: written by the database, sealed, verified, read as history. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package painclinic.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
