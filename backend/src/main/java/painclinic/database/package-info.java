/** The PostgreSQL server the clinic's records live in, and what its refusals mean. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package painclinic.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
