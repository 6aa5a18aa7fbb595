/** What changes to the clinic would give a session without a place one; each was tried. */
@NullMarked
@NamedInterface("fixes")
package painclinic.advising.fixes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
