/** Patients, their needs and when they can come. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "bundle", "clinic"})
package painclinic.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
