/**
 * Which cohorts of a programme run, when, where, led by whom, and who is in them. What it decides
 * is held fast while all other courses are planned around it.
 */
@NullMarked
@NamedInterface("programme")
package painclinic.planner.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
