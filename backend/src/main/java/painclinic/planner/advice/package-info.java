/** Advice on a schedule: why, why not, and what would fix it. */
@NullMarked
@NamedInterface("advice")
package painclinic.planner.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
