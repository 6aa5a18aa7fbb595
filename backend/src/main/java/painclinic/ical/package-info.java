/** Calendars as programs read them. */
@NullMarked
@ApplicationModule(allowedDependencies = "clinic")
package painclinic.ical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
