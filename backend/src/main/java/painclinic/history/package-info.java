/**
 * The history of single records in the clinic's words: who, when, why, what was and what became.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "clinic", "schedule", "web"})
package painclinic.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
