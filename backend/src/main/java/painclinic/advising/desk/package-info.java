/** A schedule held ready for questions: who is where, and what a change would cost. */
@NullMarked
@NamedInterface("desk")
package painclinic.advising.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
