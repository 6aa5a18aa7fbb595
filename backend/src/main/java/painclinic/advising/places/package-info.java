/** Where else a session or a course could go, cheapest first. */
@NullMarked
@NamedInterface("places")
package painclinic.advising.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
