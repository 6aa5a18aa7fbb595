/** Why a session is where it is, and why it is not elsewhere. */
@NullMarked
@NamedInterface("why")
package painclinic.advising.why;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
