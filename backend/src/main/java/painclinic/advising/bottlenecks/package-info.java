/** What the clinic runs short of, week by week. */
@NullMarked
@NamedInterface("bottlenecks")
package painclinic.advising.bottlenecks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
