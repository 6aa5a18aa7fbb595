/** What makes a plan wrong, incomplete or costly, one constraint a rule. */
@NullMarked
package painclinic.planner.constraint;

import org.jspecify.annotations.NullMarked;
