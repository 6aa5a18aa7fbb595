/** The planning problem in numbers, and the planning entity and solution the solver works on. */
@NullMarked
package painclinic.planner.model;

import org.jspecify.annotations.NullMarked;
