/** A schedule with single sessions put or taken out by hand. */
@NullMarked
@NamedInterface("steps")
package painclinic.advising.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
