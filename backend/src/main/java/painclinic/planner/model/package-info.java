/** The planning problem in numbers, and the planning entity and solution the solver works on. */
@NullMarked
@NamedInterface("model")
package painclinic.planner.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
