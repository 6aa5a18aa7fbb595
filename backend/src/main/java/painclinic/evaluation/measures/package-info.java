/** The figures: what a schedule costs and achieves. */
@NullMarked
@NamedInterface("measures")
package painclinic.evaluation.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
