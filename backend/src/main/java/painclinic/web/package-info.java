/** What every HTTP answer shares: problem details, clinic time, the API description, the pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package painclinic.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
