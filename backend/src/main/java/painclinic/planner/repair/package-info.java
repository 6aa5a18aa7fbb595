/**
 * Mends a schedule that people were told, after something came in between, with as few changes for
 * people as possible.
 */
@NullMarked
@NamedInterface("repair")
package painclinic.planner.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
