/** The hard rules: what a schedule breaks. */
@NullMarked
@NamedInterface("check")
package painclinic.evaluation.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
