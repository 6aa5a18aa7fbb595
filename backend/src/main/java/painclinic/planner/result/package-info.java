/** From a finished plan to the schedule that people read, with the reasons for what is missing. */
@NullMarked
package painclinic.planner.result;

import org.jspecify.annotations.NullMarked;
