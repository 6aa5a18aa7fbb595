/**
 * How a plan is begun and improved: construction, the course move, and the solver that accepts or
 * rejects.
 */
@NullMarked
package painclinic.planner.search;

import org.jspecify.annotations.NullMarked;
